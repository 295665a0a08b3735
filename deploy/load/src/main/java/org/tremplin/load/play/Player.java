package org.tremplin.load.play;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.tremplin.load.files.Row;
import org.tremplin.load.files.Scenario;
import org.tremplin.load.report.Progress;
import org.tremplin.load.report.Report;

/** Plays a checked scenario in the order in which things happen: people, sessions, certificates, placements, exits. */
public final class Player {
    private final Api api;
    private final Report report;
    private final Progress progress;
    private final Clock clock;
    private final Programmes programmes;
    private final CatchUp catchUp;

    /** @param patience how long the platform may stand still before the play gives up */
    public Player(Api api, Report report, Progress progress, Clock clock, Duration patience) {
        this.api = api;
        this.report = report;
        this.progress = progress;
        this.clock = clock;
        this.programmes = new Programmes(api);
        this.catchUp = new CatchUp(api, progress, patience);
    }

    /** The rows whose programmes, series and outcomes exist; the others are refused before anything is sent. */
    public Scenario check(Scenario scenario) {
        progress.phase("checking the programmes");
        var good = new ArrayList<Row>();
        for (var row : scenario.rows()) {
            var refused = programmes.check(row);
            if (refused == null) {
                good.add(row);
            } else {
                report.refused(refused.of(row));
                progress.done(1);
            }
        }
        return scenario.with(good);
    }

    /** Sends everything and waits until the dashboards show it. */
    public void play(Scenario scenario) {
        var rowByRow = new RowByRow(report, progress);
        var people = new People(api);
        var registrations = new Registrations(api, people, report, clock);
        catchUp.await("waiting until the platform is up to date");
        progress.phase("participants");
        people.lookUp(scenario);
        registrations.makePartners(scenario.rows(Row.Participant.class));
        rowByRow.play(scenario.rows(Row.Participant.class), registrations::play);

        awaitBefore(
                scenario,
                "waiting until every service knows the participants",
                Row.Attendance.class,
                Row.Certificate.class);
        progress.phase("attendance");
        new Attendances(api, people, programmes, report, progress).play(scenario.rows(Row.Attendance.class));
        progress.phase("certificates");
        rowByRow.play(scenario.rows(Row.Certificate.class), row -> certificate(row, people));

        awaitBefore(scenario, "waiting until every service knows the certificates", Row.Placement.class);
        progress.phase("placements");
        var placements = new Placements(api, people, clock);
        var byStart = Comparator.comparing(Player::kind).thenComparing(Row.Placement::start);
        var rows = scenario.rows(Row.Placement.class);
        placements.makeEmployers(rows);
        rowByRow.play(rows.stream().sorted(byStart).toList(), placements::play);

        awaitBefore(scenario, "waiting until every service knows the placements", Row.Exit.class);
        progress.phase("exits");
        rowByRow.play(scenario.rows(Row.Exit.class), row -> exit(row, people));
        catchUp.await("waiting for the dashboards").forEach(report::warn);
    }

    /** Nobody waits for what nothing follows. */
    @SafeVarargs
    private void awaitBefore(Scenario scenario, String phase, Class<? extends Row>... next) {
        if (Stream.of(next).anyMatch(kind -> !scenario.rows(kind).isEmpty())) {
            catchUp.await(phase);
        }
    }

    /** Internships come before contracts and jobs. */
    private static int kind(Row.Placement row) {
        return switch (row) {
            case Row.Internship one -> 0;
            case Row.WorkStudy one -> 1;
            case Row.Job one -> 2;
        };
    }

    private boolean certificate(Row.Certificate row, People people) {
        var person = people.find(row, null, null);
        return api.actingFor(person.partner)
                .post(
                        "/api/training/v1/certificates",
                        Map.of(
                                "participant", requireNonNull(person.id()),
                                "kind", row.kind(),
                                "issuer", row.issuer(),
                                "date", row.date().toString()))
                .orRefused()
                .created();
    }

    private boolean exit(Row.Exit row, People people) {
        var person = people.find(row, row.programme(), null);
        var programme = People.programme(person, row.programme());
        var path = "/api/participants/v1/participants/" + requireNonNull(person.id());
        var acting = api.actingFor(person.partner);
        for (var pathway : acting.get(path).orRefused().body().path("enrolments")) {
            if (programme.equals(pathway.path("programme").asString(""))
                    && row.outcome().equals(pathway.path("outcome").asString(""))
                    && row.date().toString().equals(pathway.path("endedOn").asString(""))) {
                return false;
            }
        }
        var exit = Map.of("outcome", row.outcome(), "on", row.date().toString());
        acting.post(path + "/enrolments/" + programme + "/exit", exit).orRefused();
        return true;
    }
}
