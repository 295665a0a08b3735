package org.tremplin.platform.following;

/**
 * Reacts to a fact with commands. An event may come again, so the commands must be repeatable.
 *
 * @param <E> the events followed
 */
public non-sealed interface Policy<E> extends Follower<E> {

    /** Reacts to one event. */
    void react(E event, Envelope envelope);
}
