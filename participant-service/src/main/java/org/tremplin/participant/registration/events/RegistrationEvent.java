package org.tremplin.participant.registration.events;

/** What is stored about a participant herself. */
public sealed interface RegistrationEvent extends AboutPerson
        permits ParticipantRegistered,
                ExternalIdAdded,
                ContactChanged,
                ErasureAnnounced,
                ErasurePostponed,
                ParticipantErased {}
