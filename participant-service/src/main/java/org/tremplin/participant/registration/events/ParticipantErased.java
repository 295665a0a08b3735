package org.tremplin.participant.registration.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person is forgotten: nothing follows in her stream, her key is destroyed next, and whatever knows more of her than her
 * id forgets it. What she did stays as facts about an id.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner that registered her
 * @param reason asked-by-person, registered-by-mistake, retention, or erased-before where a backup had brought her back
 * @param identities fingerprints of her identifiers in partners' systems, which are free again
 * @param evidenceUntil last day on which the law wants evidence of her, sealed and kept apart; null where it wants none
 * @param on day on which it was decided
 */
public record ParticipantErased(
        String participant,
        String partner,
        String reason,
        List<String> identities,
        @Nullable LocalDate evidenceUntil,
        LocalDate on)
        implements RegistrationEvent {}
