package org.tremplin.reporting.certificates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.reporting.ingest.Timely;

/**
 * How many participants hold a certificate of each kind now.
 *
 * @param programme code of the programme
 * @param cohort code of the cohort, null for the whole programme
 * @param certificates the programme's own kinds in its order, then those from elsewhere by code
 * @param asOf time of the newest event counted, null before the first
 * @param behind events not counted yet, null while nobody can tell
 */
public record CertificatesHeld(
        String programme,
        @Nullable String cohort,
        List<Held> certificates,
        @Nullable Instant asOf,
        @Nullable Long behind)
        implements Timely {

    /** One kind and how many hold it. */
    public record Held(String kind, long participants) {}
}
