package org.tremplin.reporting.dashboard;

import java.util.List;
import org.tremplin.reporting.ingest.Timely;
import org.tremplin.reporting.scope.Scope;

/** What one kind of figure adds to a dashboard; panels stand in the order of their beans. */
public interface Panel {

    /** The figures that it shows, for how fresh they are. */
    Timely figures(Scope scope);

    /** What a board asks first. */
    default List<Card> cards(Scope scope, Words words) {
        return List.of();
    }

    /** The figures; every chart is drawn out of one of these tables. */
    List<Table> tables(Scope scope, Words words);
}
