package org.tremplin.platform.following;

import java.time.Duration;
import java.util.List;
import org.tremplin.platform.commanding.LastWrite;

/** All followers of this service: how far they are, what they could not handle, and starting them over. */
public interface Following {

    /** Every follower and the publisher, as this instance sees them. */
    List<FollowerStatus> status();

    /** Events of the published topics, or of the own store, that this follower has not taken in yet. */
    long behind(String follower);

    /** Waits until a follower of Kafka has taken in all that lies there when this is asked; whether it has, within so long. */
    boolean await(String follower, Duration atMost);

    /** Number of events in the service's own store, counted by position; 0 without a store. */
    long storedEvents();

    /** What waits, oldest first, at most as many. */
    List<ParkedRecord> parked(int atMost);

    /** Takes the parked records of a subject in again; how many went through. */
    int retry(String follower, String key);

    /** Throws a projection's documents away, with those of all that write into the same collections, and starts over. */
    List<String> rebuild(String projection);

    /** Waits until the own read models tell what was written, at most as long; whether they do. */
    boolean await(LastWrite write, Duration atMost);

    /** Waits until the own read models tell all that the own store holds when this is asked, at most as long; whether they do. */
    boolean awaitStored(Duration atMost);
}
