package org.tremplin.reporting.exits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.exits.ExitFigures.Exit;
import org.tremplin.reporting.exits.ExitFigures.OutcomeClass;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.ingest.Counting;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.reporting.scope.Scopes;

/** Counts exits by outcome and by class. */
@Component
public class Exits {

    static final String NEUTRAL = "neutral";
    private static final List<String> CLASSES = List.of("lasting-job", "transition-job", "positive", "other", NEUTRAL);

    private final Scopes scopes;
    private final Counting counting;

    Exits(Scopes scopes, Counting counting) {
        this.scopes = scopes;
        this.counting = counting;
    }

    /** The exits of the people meant. */
    public ExitFigures of(Scope scope) {
        Counted<List<Exit>> counted = counting.answer(scope.question("exits"), () -> exits(scope));
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

    private List<Exit> exits(Scope scope) {
        Map<String, Exit> exits = new LinkedHashMap<>();
        scope.programme()
                .outcomes()
                .forEach(outcome -> exits.put(outcome.code(), new Exit(outcome.code(), outcome.outcomeClass(), 0)));
        scopes.journeys(scope, "exit").stream()
                .map(Journey::exit)
                .filter(Objects::nonNull)
                .map(exit -> new Exit(exit.outcome(), exit.outcomeClass(), 1))
                .forEach(exit -> exits.merge(exit.outcome(), exit, Exits::together));
        return List.copyOf(exits.values());
    }

    private static Exit together(Exit counted, Exit more) {
        return new Exit(counted.outcome(), counted.outcomeClass(), counted.participants() + more.participants());
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
