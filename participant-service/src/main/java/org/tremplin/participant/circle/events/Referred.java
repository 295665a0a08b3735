package org.tremplin.participant.circle.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.PersonId;
import org.tremplin.platform.privacy.PersonalData;

/**
 * A partner asked another one to accompany a participant.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param referral id (UUID) of the referral
 * @param partner code of the partner that refers
 * @param receiver code of the partner that is asked
 * @param need code of the theme that it is about
 * @param note what the receiver should know, in free text; null where nothing was said, or after erasure
 * @param on day on which it was asked
 */
public record Referred(
        @PersonId String participant,
        String referral,
        String partner,
        String receiver,
        String need,
        @PersonalData @Nullable String note,
        LocalDate on)
        implements CircleEvent {}
