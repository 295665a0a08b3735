package org.tremplin.reporting.funnel;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.counting.Tallies;
import org.tremplin.reporting.funnel.Funnel.Reached;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.scope.Scope;

/** The funnels. */
@Component
public class Funnels {

    private final Tallies tallies;
    private final FunnelFigure figure;

    Funnels(Tallies tallies, FunnelFigure figure) {
        this.tallies = tallies;
        this.figure = figure;
    }

    /** The funnel of the people meant. */
    public Funnel of(Scope scope) {
        Counted<List<Reached>> counted = tallies.of(figure, scope);
        return new Funnel(
                scope.programme().code(),
                scope.cohort(),
                counted.figures(),
                counted.freshness().asOf(),
                counted.freshness().behind());
    }
}
