package org.tremplin.platform.following;

/**
 * What follows events: of the service's own store, or, where the events are published ones, from Kafka.
 *
 * @param <E> the events followed
 */
public sealed interface Follower<E> permits Projection, Policy {

    /** Name of the follower, and of its consumer group: {@code <service>-<what>}. */
    String name();

    /** The events followed: any interface; what does not implement it passes by. */
    Class<E> events();
}
