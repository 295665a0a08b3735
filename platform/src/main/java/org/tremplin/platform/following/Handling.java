package org.tremplin.platform.following;

import java.util.List;

/** How a follower takes in a batch of events. */
interface Handling {

    /** Begins a batch; throws if none may be taken now. */
    void begin();

    /**
     * Handles one event; what it wants to keep may wait until {@link #keep}.
     *
     * @throws RuntimeException if the event cannot be handled
     */
    void handle(Object event, Envelope envelope);

    /** Keeps what the events so far asked for, all of it or nothing. */
    void keep();

    /** Forgets what was not kept. */
    void drop();

    /** Names of collections that a new start empties. */
    List<String> collections();
}
