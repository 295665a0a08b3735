package org.tremplin.platform.following;

/**
 * How a follower of events is doing.
 *
 * @param name name of the follower
 * @param behind events not yet taken in
 * @param parked subjects that wait because one of their records could not be handled
 */
public record FollowerStatus(String name, long behind, int parked) {}
