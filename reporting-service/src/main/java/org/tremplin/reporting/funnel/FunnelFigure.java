package org.tremplin.reporting.funnel;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.counting.Figure;
import org.tremplin.reporting.counting.Tally;
import org.tremplin.reporting.funnel.Funnel.Reached;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.Programme.Stage;
import org.tremplin.reporting.scope.Scope;

/** Counts who ever reached which stage. A stage that was taken back was never reached. */
@Component
class FunnelFigure implements Figure<List<Reached>> {

    private static final String BY_ENROLMENT = "enrolled";

    @Override
    public Tally<List<Reached>> of(Scope scope) {
        List<Stage> stages = scope.programme().stages();
        long[] reached = new long[stages.size()];
        return new Tally<>() {
            @Override
            public void add(Journey journey) {
                for (int i = 0; i < reached.length; i++) {
                    reached[i] += isReached(journey, stages.get(i)) ? 1 : 0;
                }
            }

            @Override
            public List<Reached> result() {
                List<Reached> all = new ArrayList<>();
                for (int i = 0; i < reached.length; i++) {
                    all.add(new Reached(stages.get(i).code(), reached[i]));
                }
                return List.copyOf(all);
            }
        };
    }

    private static boolean isReached(Journey journey, Stage stage) {
        return stage.reachedBy().equals(BY_ENROLMENT) || journey.reached(stage.code());
    }
}
