package org.tremplin.participant.circle.events;

import java.time.LocalDate;

/**
 * The partner that was asked accompanies the participant.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param referral id (UUID) of the referral
 * @param partner code of the partner that was asked
 * @param on day on which it accepted
 */
public record ReferralAccepted(String participant, String referral, String partner, LocalDate on)
        implements CircleEvent {}
