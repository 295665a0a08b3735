package org.tremplin.participant.registration;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What tells whether two registrations are of the same person, without her name.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner that registered her
 * @param names fingerprint of her names, whatever their order
 * @param birthYear null where not known
 * @param nationality null where not known
 */
@Document(collection = Likeness.COLLECTION)
record Likeness(
        @Id String participant,
        String partner,
        @Indexed String names,
        @Nullable Integer birthYear,
        @Nullable String nationality) {

    static final String COLLECTION = "likenesses";

    static final String NAMES = "names";

    /** Whether nothing that is known of both speaks against one person. */
    boolean mayBeBorn(@Nullable Integer year) {
        return birthYear == null || year == null || birthYear.equals(year);
    }

    boolean mayComeFrom(@Nullable String country) {
        return nationality == null || country == null || nationality.equals(country);
    }
}
