package org.tremplin.load.play;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.tremplin.load.files.Step;
import org.tremplin.load.report.Progress;
import org.tremplin.load.report.Report;

/** Plays what the files of a folder cannot say, one step after the other: sessions cancelled, made up, left early. */
public final class Steps {
    private final Api api;
    private final Report report;
    private final People people;
    private final CatchUp catchUp;

    /** @param patience how long the platform may stand still before the play gives up */
    public Steps(Api api, Report report, Progress progress, Duration patience) {
        this.api = api;
        this.report = report;
        this.people = new People(api);
        this.catchUp = new CatchUp(api, progress, patience);
    }

    /** Plays them and waits until the dashboards show them. */
    public void play(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var named = new HashSet<String>();
        steps.stream().filter(Step::concernsSomebody).map(Step::externalId).forEach(named::add);
        people.lookUp(named);
        steps.forEach(this::play);
        catchUp.await("waiting for the dashboards").forEach(report::warn);
    }

    private void play(Step step) {
        try {
            send(step);
            report.accepted(step.file(), 1);
        } catch (Refused refused) {
            report.refused(refused.at(step.file(), step.line()));
        }
    }

    private void send(Step step) {
        var series = PlannedSeries.of(api, step.programme(), step.cohort(), step.series(), step.partner());
        var session = series.session(step.session());
        switch (step.what()) {
            case "cancel" ->
                series.acting()
                        .post(session + "/cancellation", Map.of("reason", step.reason()))
                        .orRefused();
            case "schedule" ->
                series.acting()
                        .put(session, Map.of("date", step.date(), "minutes", step.minutes()))
                        .orRefused();
            case "late" ->
                series.acting()
                        .put(session + "/attendance/" + person(step), Map.of("mark", "late", "minutes", step.minutes()))
                        .orRefused();
            case "make-up" -> makeUp(step, series);
            default -> throw new Refused("step-unknown", "the step is not known");
        }
    }

    private void makeUp(Step step, PlannedSeries missed) {
        var there = PlannedSeries.of(api, step.programme(), step.inCohort(), step.series(), step.partner());
        missed.acting()
                .post(
                        missed.session(step.session()) + "/make-ups",
                        Map.of(
                                "participant", person(step),
                                "madeUpIn", there.id(),
                                "session", step.inSession(),
                                "on", step.date()))
                .orRefused();
    }

    private String person(Step step) {
        return requireNonNull(
                people.find(step.externalId(), step.programme(), step.cohort()).id());
    }
}
