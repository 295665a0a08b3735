package org.tremplin.participant.circle.events;

import java.time.LocalDate;

/**
 * A referral ended, or was taken back before it was answered.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param referral id (UUID) of the referral
 * @param partner code of the partner that was asked
 * @param on day on which it ended
 */
public record ReferralEnded(String participant, String referral, String partner, LocalDate on) implements CircleEvent {}
