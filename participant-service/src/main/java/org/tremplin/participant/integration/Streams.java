package org.tremplin.participant.integration;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Whether something was ever created, asked of the event store itself, so that a write of a moment ago counts. */
@Component
public class Streams {

    private final EventStore store;

    Streams(EventStore store) {
        this.store = store;
    }

    /** Whether the aggregate with this id has events. */
    public boolean exist(String aggregateId) {
        return store.lastSequenceNumberFor(aggregateId).isPresent();
    }
}
