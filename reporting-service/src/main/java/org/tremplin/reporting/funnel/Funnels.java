package org.tremplin.reporting.funnel;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.funnel.Funnel.Reached;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.ingest.Counting;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.Programme;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.reporting.scope.Scopes;

/** Counts the funnel. A stage that was taken back was never reached. */
@Component
public class Funnels {

    private static final String BY_ENROLMENT = "enrolled";

    private final Scopes scopes;
    private final Counting counting;

    Funnels(Scopes scopes, Counting counting) {
        this.scopes = scopes;
        this.counting = counting;
    }

    /** The funnel of the people meant. */
    public Funnel of(Scope scope) {
        Counted<List<Reached>> counted = counting.answer(scope.question("funnel"), () -> stages(scope));
        return new Funnel(
                scope.programme().code(),
                scope.cohort(),
                counted.figures(),
                counted.freshness().asOf(),
                counted.freshness().behind());
    }

    private List<Reached> stages(Scope scope) {
        List<Journey> enrolled = scopes.journeys(scope, "stages");
        return scope.programme().stages().stream()
                .map(stage -> new Reached(
                        stage.code(),
                        enrolled.stream()
                                .filter(journey -> reached(journey, stage))
                                .count()))
                .toList();
    }

    private static boolean reached(Journey journey, Programme.Stage stage) {
        return stage.reachedBy().equals(BY_ENROLMENT) || journey.reached(stage.code());
    }
}
