package org.tremplin.participant.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the rules on keeping need to know of one person.
 *
 * @param participant pseudonymous id (UUID)
 * @param partner code of the partner that registered her, null where nobody did
 * @param heard by stream: when something about her was last recorded in it
 * @param inside by code of the programme: whether she is in it now
 * @param erasedOn day of her erasure
 */
@Document(collection = Kept.COLLECTION)
record Kept(
        @Id String participant,
        @Nullable String partner,
        @Nullable Map<String, Instant> heard,
        @Nullable Map<String, Boolean> inside,
        @Nullable LocalDate erasedOn) {

    static final String COLLECTION = "kept";

    boolean accompanied() {
        return inside != null && inside.containsValue(true);
    }

    /** The day on which something about her was last recorded. */
    LocalDate lastHeard() {
        Instant last = heard == null
                ? Instant.EPOCH
                : heard.values().stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return LocalDate.ofInstant(last, ZoneOffset.UTC);
    }
}
