package org.tremplin.reporting.exits;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.counting.Tallies;
import org.tremplin.reporting.exits.ExitFigures.Exit;
import org.tremplin.reporting.exits.ExitFigures.OutcomeClass;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.scope.Scope;

/** The exits by outcome and by class. */
@Component
public class Exits {

    static final String NEUTRAL = "neutral";
    private static final List<String> CLASSES = List.of("lasting-job", "transition-job", "positive", "other", NEUTRAL);

    private final Tallies tallies;
    private final ExitsFigure figure;

    Exits(Tallies tallies, ExitsFigure figure) {
        this.tallies = tallies;
        this.figure = figure;
    }

    /** The exits of the people meant. */
    public ExitFigures of(Scope scope) {
        Counted<List<Exit>> counted = tallies.of(figure, scope);
        List<Exit> exits = counted.figures();
        long leavers = exits.stream().mapToLong(Exit::participants).sum();
        return new ExitFigures(
                scope.programme().code(),
                scope.cohort(),
                leavers,
                leavers - of(exits, NEUTRAL).participants(),
                exits,
                CLASSES.stream().map(one -> of(exits, one)).toList(),
                counted.freshness().asOf(),
                counted.freshness().behind());
    }

    private static OutcomeClass of(List<Exit> exits, String outcomeClass) {
        return new OutcomeClass(
                outcomeClass,
                exits.stream()
                        .filter(exit -> exit.outcomeClass().equals(outcomeClass))
                        .mapToLong(Exit::participants)
                        .sum());
    }
}
