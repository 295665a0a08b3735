package org.tremplin.participant.openings.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.PersonId;
import org.tremplin.platform.privacy.PersonalData;

/**
 * Somebody opened a file in an emergency, for themselves and for a few hours.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param opening id (UUID) of the opening
 * @param subject whose token it was
 * @param partner code of the partner that they acted for
 * @param reason danger-to-life, child-protection, urgent-care or other
 * @param note why, in free text; null after erasure
 * @param from when it was opened
 * @param until when it closes again by itself
 */
public record FileOpened(
        @PersonId String participant,
        String opening,
        String subject,
        String partner,
        String reason,
        @PersonalData @Nullable String note,
        Instant from,
        Instant until)
        implements OpeningEvent {}
