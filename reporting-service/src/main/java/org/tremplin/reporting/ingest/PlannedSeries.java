package org.tremplin.reporting.ingest;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A series of sessions of one cohort.
 *
 * @param id id of the series
 * @param code code of the series in its programme
 * @param sessions number of sessions, dated or not
 * @param dates number of the session to its ISO day
 * @param cancelled number of the session to the reason
 */
@Document(PlannedSeries.COLLECTION)
@CompoundIndex(def = "{'programme': 1, 'cohort': 1}")
public record PlannedSeries(
        @Id String id,
        @Nullable String programme,
        @Nullable String cohort,
        @Nullable String code,
        @Nullable String partner,
        int sessions,
        Map<String, String> dates,
        Map<String, String> cancelled) {

    static final String COLLECTION = "series";

    /** What is not known yet is empty. */
    public PlannedSeries {
        dates = Objects.requireNonNullElse(dates, Map.of());
        cancelled = Objects.requireNonNullElse(cancelled, Map.of());
    }
}
