package org.tremplin.participant.circle.events;

import java.time.LocalDate;

/**
 * A participant withdrew a consent.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param consent id (UUID) of the consent
 * @param purpose accompaniment, placement, housing, health, follow-up or evaluation
 * @param partner code of the one partner that it was for
 * @param category contact, pathway or sensitive
 * @param on day on which she withdrew it
 */
public record ConsentWithdrawn(
        String participant, String consent, String purpose, String partner, String category, LocalDate on)
        implements CircleEvent {}
