package org.tremplin.participant.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person's way in, as it stands.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param entry id (UUID) of the last giving, null once it was taken back
 * @param code keyed hash of the code that is open, null where none is
 * @param until from when on it is no longer good
 * @param partner code of the partner whose staff gave it
 * @param usedAt when she came in with it
 */
@Document(collection = KnownEntrance.COLLECTION)
record KnownEntrance(
        @Id String participant,
        @Nullable String entry,
        @Indexed @Nullable String code,
        @Nullable Instant until,
        @Nullable String partner,
        @Nullable Instant usedAt) {

    static final String COLLECTION = "entrances";
}
