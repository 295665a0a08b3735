package org.tremplin.reporting.exits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.counting.Figure;
import org.tremplin.reporting.counting.Tally;
import org.tremplin.reporting.exits.ExitFigures.Exit;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.scope.Scope;

/** Counts exits by outcome: those of the programme first, in its order, also where nobody has left so. */
@Component
class ExitsFigure implements Figure<List<Exit>> {

    @Override
    public Tally<List<Exit>> of(Scope scope) {
        Map<String, Exit> exits = new LinkedHashMap<>();
        scope.programme()
                .outcomes()
                .forEach(outcome -> exits.put(outcome.code(), new Exit(outcome.code(), outcome.outcomeClass(), 0)));
        return new Tally<>() {
            @Override
            public void add(Journey journey) {
                Journey.Exit exit = journey.exit();
                if (exit != null) {
                    exits.merge(
                            exit.outcome(), new Exit(exit.outcome(), exit.outcomeClass(), 1), ExitsFigure::together);
                }
            }

            @Override
            public List<Exit> result() {
                return List.copyOf(exits.values());
            }
        };
    }

    private static Exit together(Exit counted, Exit more) {
        return new Exit(counted.outcome(), counted.outcomeClass(), counted.participants() + more.participants());
    }
}
