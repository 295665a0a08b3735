package org.tremplin.simulator.world;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who was invented.
 *
 * @param externalId her partner's own identifier
 * @param partner code of the partner that registers her
 * @param level CEFR level of the language, null where it was not assessed
 */
public record Person(
        String externalId,
        String partner,
        String givenName,
        String familyName,
        int birthYear,
        String sex,
        String nationality,
        String status,
        String language,
        @Nullable String level) {

    /** The same person, as another partner wrote her down. */
    Person as(String otherId, String otherPartner, String otherFamilyName) {
        return new Person(
                otherId,
                otherPartner,
                givenName,
                otherFamilyName,
                birthYear,
                sex,
                nationality,
                status,
                language,
                level);
    }
}
