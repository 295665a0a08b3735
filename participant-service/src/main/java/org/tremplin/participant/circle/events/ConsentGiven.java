package org.tremplin.participant.circle.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A participant consented that one partner learns one category of what is known of her, for one purpose.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param consent id (UUID) of the consent
 * @param purpose accompaniment, placement, housing, health, follow-up or evaluation
 * @param partner code of the one partner that it is for
 * @param category contact, pathway or sensitive
 * @param how written, oral or online
 * @param language ISO 639 code of the language in which the text was shown or read to her
 * @param version version of that text
 * @param on day on which she consented
 * @param until last day on which it holds, where it has one
 */
public record ConsentGiven(
        String participant,
        String consent,
        String purpose,
        String partner,
        String category,
        String how,
        String language,
        int version,
        LocalDate on,
        @Nullable LocalDate until)
        implements CircleEvent {}
