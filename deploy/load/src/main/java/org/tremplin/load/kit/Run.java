package org.tremplin.load.kit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tremplin.load.files.Scenario;
import org.tremplin.load.files.Step;
import org.tremplin.load.play.Api;
import org.tremplin.load.play.Player;
import org.tremplin.load.play.Reported;
import org.tremplin.load.play.Steps;
import org.tremplin.load.report.Progress;
import org.tremplin.load.report.Report;
import tools.jackson.databind.JsonNode;

/** Loads cases into a running platform, the same round of all of them together, and compares the figures. */
final class Run {
    private static final List<String> KINDS = List.of("funnel", "certificates", "attendance", "internships", "exits");

    private final Api api;
    private final Progress progress;
    private final Clock clock;
    private final Duration patience;
    private final Report report = new Report();

    Run(Api api, Progress progress, Clock clock, Duration patience) {
        this.api = api;
        this.progress = progress;
        this.clock = clock;
        this.patience = patience;
    }

    /** What became of one case. */
    record Outcome(String name, int compared, List<String> differences) {}

    Report report() {
        return report;
    }

    void load(List<Case> cases) throws IOException {
        var rounds = cases.stream().mapToInt(one -> one.rounds().size()).max().orElse(0);
        for (var round = 0; round < rounds; round++) {
            loadRound(cases, round);
        }
    }

    private void loadRound(List<Case> cases, int round) throws IOException {
        var scenarios = new ArrayList<Scenario>();
        var steps = new ArrayList<Step>();
        for (var one : cases) {
            if (round < one.rounds().size()) {
                var folder = one.rounds().get(round);
                scenarios.add(Scenario.read(folder, LocalDate.now(clock), one.prefix(round)));
                steps.addAll(Step.read(folder, one.prefix(round)));
            }
        }
        var scenario = Scenario.together(scenarios);
        report.found(scenario.problems());
        scenario.warnings().forEach(report::warn);
        var player = new Player(api, report, progress, clock, patience);
        var playable = player.check(scenario);
        if (!playable.rows().isEmpty()) {
            player.play(playable);
        }
        new Steps(api, report, progress, patience).play(steps);
    }

    /** @param alone whether the platform holds nothing else, so that figures of whole programmes are compared too */
    Outcome compare(Case one, boolean alone) {
        var comparison = new Comparison();
        var reported = new Reported(api);
        for (var figures : one.expected().path("figures")) {
            var programme = figures.path("programme").asString("");
            var cohort =
                    figures.path("cohort").isString() ? figures.path("cohort").asString() : null;
            if (cohort == null && !alone) {
                continue;
            }
            for (var kind : KINDS) {
                if (figures.has(kind)) {
                    var what = "%s %s %s".formatted(programme, cohort == null ? "" : cohort, kind);
                    JsonNode shown = reported.of(programme, cohort, kind).orElse(null);
                    comparison.compare(what, figures.get(kind), shown);
                }
            }
        }
        var differences = new ArrayList<>(comparison.differences());
        differences.addAll(refusals(one));
        return new Outcome(one.name(), comparison.compared(), differences);
    }

    /** What was refused and should not have been, and the other way round. */
    private List<String> refusals(Case one) {
        var expected = new TreeSet<String>();
        one.expected()
                .path("refused")
                .forEach(row -> expected.add("%s/%s:%d (%s)"
                        .formatted(
                                one.name(),
                                row.path("file").asString(""),
                                row.path("line").asInt(0),
                                row.path("code").asString(""))));
        var refused = new TreeSet<String>();
        report.problems().stream()
                .filter(problem -> problem.file().startsWith(one.name() + "/"))
                .forEach(
                        problem -> refused.add("%s:%d (%s)".formatted(problem.file(), problem.line(), problem.code())));
        var differences = new ArrayList<String>();
        refused.stream().filter(row -> !expected.contains(row)).forEach(row -> differences.add(row + " was refused"));
        expected.stream()
                .filter(row -> !refused.contains(row))
                .forEach(row -> differences.add(row + " should have been refused"));
        return differences;
    }
}
