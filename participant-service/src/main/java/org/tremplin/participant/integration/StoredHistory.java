package org.tremplin.participant.integration;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.tremplin.participant.erasure.PersonHistory;
import org.tremplin.participant.pathway.PathwayCommand;
import org.tremplin.participant.pathway.events.PathwayEvent;
import org.tremplin.participant.registration.events.RegistrationEvent;

/** Reads a person's history from the event store itself, so that no read model that is late leaves anything out. */
@Component
class StoredHistory implements PersonHistory {

    private final EventStore store;

    StoredHistory(EventStore store) {
        this.store = store;
    }

    @Override
    public List<RegistrationEvent> ofHerself(String participant) {
        return read(participant, RegistrationEvent.class);
    }

    @Override
    public List<PathwayEvent> ofPathway(String participant, String programme) {
        return read(PathwayCommand.idOf(participant, programme), PathwayEvent.class);
    }

    private <E> List<E> read(String stream, Class<E> events) {
        return store.readEvents(stream)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(events::isInstance)
                .map(events::cast)
                .toList();
    }
}
