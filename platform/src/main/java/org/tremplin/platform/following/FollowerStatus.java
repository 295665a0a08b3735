package org.tremplin.platform.following;

import org.jspecify.annotations.Nullable;

/**
 * How a follower of events is doing.
 *
 * @param name name of the follower
 * @param behind events not yet taken in, null while Kafka does not say
 * @param failing whether it is stuck on a failure and trying again
 * @param parked subjects that wait because one of their records could not be handled
 */
public record FollowerStatus(String name, @Nullable Long behind, boolean failing, int parked) {}
