package org.tremplin.platform.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** Whether something was ever created, asked of the event store itself, so that a write of a moment ago counts. */
public final class Streams {

    private final EventStore store;

    Streams(EventStore store) {
        this.store = store;
    }

    /** Whether the aggregate with this id has events. */
    public boolean exist(String aggregateId) {
        return store.lastSequenceNumberFor(aggregateId).isPresent();
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
