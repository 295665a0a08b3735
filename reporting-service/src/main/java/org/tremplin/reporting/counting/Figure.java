package org.tremplin.reporting.counting;

import org.tremplin.reporting.scope.Scope;

/**
 * One kind of figure.
 *
 * @param <T> what is counted in the end
 */
public interface Figure<T> {

    /** Begins to count it for the people of a scope. */
    Tally<T> of(Scope scope);
}
