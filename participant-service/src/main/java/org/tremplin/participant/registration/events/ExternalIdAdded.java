package org.tremplin.participant.registration.events;

import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.PersonId;
import org.tremplin.platform.privacy.PersonalData;

/**
 * A partner's own system knows this person under an identifier.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner
 * @param externalId identifier in the partner's system; null after erasure
 * @param identity fingerprint of partner and identifier, see {@link ExternalIdentityEvent}
 */
public record ExternalIdAdded(
        @PersonId String participant,
        String partner,
        @PersonalData @Nullable String externalId,
        String identity) implements RegistrationEvent {}
