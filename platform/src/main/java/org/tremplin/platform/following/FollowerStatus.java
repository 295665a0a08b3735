package org.tremplin.platform.following;

/**
 * How a follower of events is doing.
 *
 * @param name name of the follower
 * @param behind events not yet taken in
 * @param failing whether it is stuck on a failure and trying again
 * @param parked subjects that wait because one of their records could not be handled
 */
public record FollowerStatus(String name, long behind, boolean failing, int parked) {}
