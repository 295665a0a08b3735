package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A participant consented that one partner learns one category of what is known of her, for one purpose.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param consent id (UUID) of the consent
 * @param purpose accompaniment, placement, housing, health, follow-up or evaluation
 * @param partner code of the one partner that it is for
 * @param category contact, pathway or sensitive
 * @param on day on which she consented
 * @param until last day on which it holds, where it has one
 */
@Classified(DataClass.SENSITIVE)
public record ConsentGivenV1(
        String participant,
        String consent,
        String purpose,
        String partner,
        String category,
        LocalDate on,
        @Nullable LocalDate until)
        implements ParticipantEvent {}
