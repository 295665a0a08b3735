package org.tremplin.load.play;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tremplin.load.files.Row;
import org.tremplin.load.report.Report;

/** Plays participants.csv: partners that are not there yet, people, enrolments. */
final class Registrations {
    private static final String PATH = "/api/participants/v1/participants";
    private static final String PARTNERS = "/api/participants/v1/partners";

    private final Api api;
    private final People people;
    private final Report report;
    private final Clock clock;

    Registrations(Api api, People people, Report report, Clock clock) {
        this.api = api;
        this.people = people;
        this.report = report;
        this.clock = clock;
    }

    /**
     * Makes the partners that do not exist, the code standing for the name until somebody says better, and binds those that
     * no agreement ever bound, from today on. A refusal shows at the partner's rows: they are refused too.
     */
    void makePartners(List<Row.Participant> rows) {
        var named = new TreeSet<String>();
        rows.forEach(row -> named.add(row.partner()));
        var known = people.partners();
        for (var partner : named) {
            if (!known.containsKey(partner)) {
                api.post(PARTNERS, Map.of("code", partner, "name", partner, "kind", "association"));
            }
            if (!known.getOrDefault(partner, false)) {
                var today = LocalDate.now(clock).toString();
                api.put(PARTNERS + "/" + partner + "/agreement", Map.of("from", today));
            }
        }
    }

    /** Registers and enrols; answers whether anything changed. */
    boolean play(Row.Participant row) {
        var person = people.person(row.partner(), row.externalId());
        var changed = person.id() == null && register(row, person);
        if (person.enrolledIn(row.programme(), row.cohort())) {
            return changed;
        }
        var enrolled = api.actingFor(row.partner())
                .post(
                        PATH + "/" + requireNonNull(person.id()) + "/enrolments",
                        Map.of(
                                "programme", row.programme(),
                                "cohort", row.cohort(),
                                "partner", row.partner(),
                                "on", row.registeredOn().toString()))
                .orRefused();
        person.isEnrolled(row.programme(), row.cohort());
        return changed | enrolled.created();
    }

    private boolean register(Row.Participant row, Person person) {
        // The key is drawn, not derived: an id that follows from a name or an identifier could be guessed from it.
        var answer = api.actingFor(row.partner()).post(PATH, body(row), "load-" + UUID.randomUUID());
        if (answer.code().equals("external-id-taken") && answer.body().has("participant")) {
            person.isKnownAs(answer.body().path("participant").asString(""));
            return false;
        }
        person.isKnownAs(answer.orRefused().id());
        for (var warning : answer.body().path("warnings")) {
            report.warn("%s:%d: %s (%s)"
                    .formatted(
                            row.file(),
                            row.line(),
                            warning.path("message").asString("look at this person again"),
                            warning.path("code").asString("warning")));
        }
        return answer.created();
    }

    private static Map<String, Object> body(Row.Participant row) {
        var body = new LinkedHashMap<String, Object>();
        body.put("partner", row.partner());
        body.put("externalId", row.externalId());
        put(body, "givenName", row.givenName());
        put(body, "familyName", row.familyName());
        put(body, "birthYear", row.birthYear());
        body.put("sex", row.sex());
        put(body, "nationality", row.nationality());
        body.put("status", row.status());
        put(body, "language", row.language());
        put(body, "level", row.level());
        body.put("registeredOn", row.registeredOn().toString());
        return body;
    }

    private static void put(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
