package org.tremplin.reporting.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the figures reach.
 *
 * @param asOf time of the newest event counted, null before the first
 * @param events how many were taken in, those that came again included
 * @param stamp another one after every batch of events, so that what was counted before is known to be old
 */
@Document(Reach.COLLECTION)
record Reach(
        @Id String id,
        @Nullable Instant asOf,
        long events,
        @Nullable String stamp) {

    static final String COLLECTION = "reach";
    static final String ID = "figures";
    static final Reach NOTHING = new Reach(ID, null, 0, "");
}
