package org.tremplin.load.play;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tremplin.load.files.Row;
import org.tremplin.load.files.Scenario;
import tools.jackson.databind.JsonNode;

/** Everybody whom the files speak of: from participants.csv, or registered before. */
final class People {
    private static final int AT_ONCE = 1000;

    private final Api api;
    private final Map<String, Map<String, Person>> byExternalId = new HashMap<>();

    People(Api api) {
        this.api = api;
    }

    /** Looks everybody up whom the platform knows already. */
    void lookUp(Scenario scenario) {
        var own = new LinkedHashMap<String, Set<String>>();
        for (var row : scenario.rows(Row.Participant.class)) {
            person(row.partner(), row.externalId());
            own.computeIfAbsent(row.partner(), partner -> new LinkedHashSet<>()).add(row.externalId());
        }
        own.forEach(this::lookUp);
        var others = scenario.rows().stream()
                .map(Row::externalId)
                .filter(Predicate.not(byExternalId::containsKey))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!others.isEmpty()) {
            partners().keySet().forEach(partner -> lookUp(partner, others));
        }
    }

    /** Codes of all partners of the consortium, and whether an agreement binds or bound each. */
    Map<String, Boolean> partners() {
        var answer = api.get("/api/participants/v1/partners");
        if (!answer.ok()) {
            throw new LoadStopped("The platform does not show its partners (status %d).".formatted(answer.status()));
        }
        var codes = new LinkedHashMap<String, Boolean>();
        var list = answer.body().isArray() ? answer.body() : answer.body().path("partners");
        list.forEach(partner -> codes.put(
                partner.path("code").asString(""), partner.path("agreement").isObject()));
        return codes;
    }

    private void lookUp(String partner, Collection<String> externalIds) {
        var all = new ArrayList<>(externalIds);
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var answer = api.actingFor(partner)
                    .post("/api/participants/v1/participants/lookup", Map.of("partner", partner, "externalIds", some));
            // A partner whose people are not ours to see knows nobody, as far as this load is concerned.
            answer.body().path("found").forEach(found -> remember(partner, found));
        }
    }

    private void remember(String partner, JsonNode found) {
        var person = person(partner, found.path("externalId").asString(""));
        person.isKnownAs(found.path("id").asString(""));
        for (var enrolment : found.path("enrolments")) {
            person.isEnrolled(
                    enrolment.path("programme").asString(""),
                    enrolment.path("cohort").asString(""));
        }
    }

    /** The person of that identifier, known to the platform or not. */
    Person person(String partner, String externalId) {
        return byExternalId
                .computeIfAbsent(externalId, key -> new LinkedHashMap<>())
                .computeIfAbsent(partner, key -> new Person(partner, externalId));
    }

    /** The one registered person whom a row means. */
    Person find(Row row, @Nullable String programme, @Nullable String cohort) {
        var all = byExternalId.getOrDefault(row.externalId(), Map.of()).values();
        var registered = all.stream().filter(person -> person.id() != null).toList();
        if (registered.isEmpty()) {
            throw all.isEmpty()
                    ? new Refused("external_id", "participant-not-found", "nobody is registered under this identifier")
                    : new Refused("external_id", "participant-refused", "her row in participants.csv was refused");
        }
        if (registered.size() == 1) {
            return registered.getFirst();
        }
        var enrolled = registered.stream()
                .filter(person -> programme == null
                        || (cohort == null
                                ? person.programmes().contains(programme)
                                : person.enrolledIn(programme, cohort)))
                .toList();
        if (enrolled.size() != 1) {
            throw new Refused(
                    "external_id", "participant-ambiguous", "several partners have somebody under this identifier");
        }
        return enrolled.getFirst();
    }

    /** The programme given, or the only one she is in. */
    static String programme(Person person, @Nullable String given) {
        if (given != null) {
            return given;
        }
        if (person.programmes().size() != 1) {
            throw new Refused(
                    "programme",
                    "programme-needed",
                    person.programmes().isEmpty() ? "she is in no programme" : "she is in several programmes");
        }
        return List.copyOf(person.programmes()).getFirst();
    }
}
