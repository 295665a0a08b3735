package org.tremplin.platform.publishing;

import org.jspecify.annotations.Nullable;

/**
 * Turns the stored events of one aggregate into published ones: the only place where data leaves the service. An
 * implementation is one exhaustive switch without a default, so that a new event must be decided about.
 *
 * @param <E> sealed interface of the stored events
 */
public interface Translation<E> {

    /** The sealed interface of the stored events that it translates. */
    Class<E> events();

    /** The published fact, or null where the stored one is private. */
    @Nullable
    Outgoing translate(E event);
}
