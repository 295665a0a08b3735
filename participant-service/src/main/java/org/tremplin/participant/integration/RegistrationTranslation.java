package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.participant.registration.events.ContactChanged;
import org.tremplin.participant.registration.events.ErasureAnnounced;
import org.tremplin.participant.registration.events.ErasurePostponed;
import org.tremplin.participant.registration.events.ExternalIdAdded;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.participant.registration.events.ParticipantRegistered;
import org.tremplin.participant.registration.events.RegistrationEvent;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** What the others learn about a person: never her name, her birth date, how she is reached or what partners call her. */
@Component
class RegistrationTranslation implements Translation<RegistrationEvent> {

    @Override
    public Class<RegistrationEvent> events() {
        return RegistrationEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(RegistrationEvent event) {
        return switch (event) {
            case ParticipantRegistered it ->
                new Outgoing(
                        it.participant(),
                        new ParticipantRegisteredV1(
                                it.participant(),
                                it.partner(),
                                it.sex(),
                                it.birthYear(),
                                it.nationality(),
                                it.status(),
                                it.language(),
                                it.level(),
                                it.on()));
            case ExternalIdAdded it -> null;
            case ContactChanged it -> null;
            case ErasureAnnounced it -> null;
            case ErasurePostponed it -> null;
            case ParticipantErased it ->
                new Outgoing(it.participant(), new ParticipantErasedV1(it.participant(), it.on()));
        };
    }
}
