package org.tremplin.reporting.counting;

import org.tremplin.reporting.ingest.Journey;

/**
 * A figure that is being counted.
 *
 * @param <T> what is counted in the end
 */
public interface Tally<T> {

    /** Counts one of the people meant, as far as she is meant. */
    void add(Journey journey);

    /** The figure, when all are counted. */
    T result();
}
