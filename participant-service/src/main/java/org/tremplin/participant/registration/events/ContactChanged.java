package org.tremplin.participant.registration.events;

import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.PersonId;
import org.tremplin.platform.privacy.PersonalData;

/**
 * A person can be reached differently from now on.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param contact all details, replacing those before; null after erasure
 */
public record ContactChanged(
        @PersonId String participant,
        @PersonalData @Nullable Contact contact) implements RegistrationEvent {}
