package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A participant withdrew a consent; what was handed on under it must be forgotten there.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param consent id (UUID) of the consent
 * @param purpose accompaniment, placement, housing, health, follow-up or evaluation
 * @param partner code of the one partner that it is for
 * @param category contact, pathway or sensitive
 * @param on day on which she withdrew it
 */
@Classified(DataClass.SENSITIVE)
public record ConsentWithdrawnV1(
        String participant, String consent, String purpose, String partner, String category, LocalDate on)
        implements ParticipantEvent {}
