package org.tremplin.reporting.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.ingest.Counting;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.reporting.scope.Scopes;

/**
 * All figures of a scope, counted together: who asks for one mostly asks for the others too, and reading the journeys costs
 * more than counting.
 */
@Component
public class Tallies {

    private final Scopes scopes;
    private final Counting counting;
    private final List<Figure<?>> figures;

    Tallies(Scopes scopes, Counting counting, List<Figure<?>> figures) {
        this.scopes = scopes;
        this.counting = counting;
        this.figures = figures;
    }

    /** One figure of the people meant. */
    @SuppressWarnings("unchecked") // each figure lies under what counted it
    public <T> Counted<T> of(Figure<T> figure, Scope scope) {
        Counted<Results> counted = results(scope);
        return new Counted<>(
                (T) Objects.requireNonNull(counted.figures().byFigure().get(figure)), counted.freshness());
    }

    /** Whether nobody is meant, yet. */
    public boolean isEmpty(Scope scope) {
        return results(scope).figures().people() == 0;
    }

    private record Results(Map<Figure<?>, Object> byFigure, long people) {}

    private Counted<Results> results(Scope scope) {
        return counting.answer(scope, () -> count(scope));
    }

    private Results count(Scope scope) {
        Map<Figure<?>, Tally<?>> tallies = new HashMap<>();
        figures.forEach(figure -> tallies.put(figure, figure.of(scope)));
        AtomicLong people = new AtomicLong();
        scopes.forEachJourney(scope, journey -> {
            people.incrementAndGet();
            tallies.values().forEach(tally -> tally.add(journey));
        });
        Map<Figure<?>, Object> results = new HashMap<>();
        tallies.forEach((figure, tally) -> results.put(figure, tally.result()));
        return new Results(Map.copyOf(results), people.get());
    }
}
