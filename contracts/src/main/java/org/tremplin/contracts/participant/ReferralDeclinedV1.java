package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * The partner that was asked cannot accompany the participant.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param referral id (UUID) of the referral
 * @param partner code of the partner that was asked
 * @param reason no-place, not-our-task, out-of-reach, declined-by-person or other
 * @param on day on which it declined
 */
@Classified(DataClass.PATHWAY)
public record ReferralDeclinedV1(String participant, String referral, String partner, String reason, LocalDate on)
        implements ParticipantEvent {}
