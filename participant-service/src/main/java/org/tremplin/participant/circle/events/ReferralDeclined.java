package org.tremplin.participant.circle.events;

import java.time.LocalDate;

/**
 * The partner that was asked cannot accompany the participant.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param referral id (UUID) of the referral
 * @param partner code of the partner that was asked
 * @param reason no-place, not-our-task, out-of-reach, declined-by-person or other
 * @param on day on which it declined
 */
public record ReferralDeclined(String participant, String referral, String partner, String reason, LocalDate on)
        implements CircleEvent {}
