package org.tremplin.platform.following;

import java.util.List;

/**
 * A read model: events in, absolute values out. It reads nothing, asks no clock and makes no ids, so that it gives the
 * same documents whenever it is run again.
 *
 * @param <E> the events followed
 */
public non-sealed interface Projection<E> extends Follower<E> {

    /** Collections that it writes and that a rebuild empties. */
    List<String> collections();

    /** Turns one event into changes. */
    void on(E event, Envelope envelope, Changes changes);
}
