package org.tremplin.platform.eventstore;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.tremplin.platform.commanding.LastWrite;
import org.tremplin.platform.following.Following;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** Whether something was ever created, asked of the event store itself, so that a write of a moment ago counts. */
public final class Streams {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventStore store;
    private final ObjectProvider<Following> following;

    Streams(EventStore store, ObjectProvider<Following> following) {
        this.store = store;
        this.following = following;
    }

    /** Whether the aggregate with this id has events. */
    public boolean exist(String aggregateId) {
        return store.lastSequenceNumberFor(aggregateId).isPresent();
    }

    /** Waits, at most two seconds, until the own read models tell what was last stored of an aggregate. */
    public void untilShown(String aggregateId) {
        store.lastSequenceNumberFor(aggregateId)
                .ifPresent(last -> following.getObject().await(new LastWrite(aggregateId, last), PATIENCE));
    }

    /** Whether the last fact about the aggregate is of this kind. */
    public boolean endWith(Class<?> event, String aggregateId) {
        return store.lastSequenceNumberFor(aggregateId)
                .map(last -> store.readEvents(aggregateId, last))
                .filter(end -> end.hasNext() && end.peek().getPayloadType().equals(event))
                .isPresent();
    }

    /**
     * Why a read model does not have something: there is no such thing, or the read model has not come to it yet, as after
     * a crash. Whoever was told that it was written is never told that it does not exist.
     *
     * @param thing named in kebab-case, as in {@code series}
     */
    public Refusal missing(String thing, String aggregateId) {
        return exist(aggregateId) ? new NotCaughtUp() : new NotFound(thing);
    }
}
