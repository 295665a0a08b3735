package org.tremplin.reporting.funnel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.reporting.ingest.Timely;

/**
 * How many distinct participants ever reached each stage.
 *
 * @param programme code of the programme
 * @param cohort code of the cohort, null for the whole programme
 * @param stages in the programme's order
 * @param asOf time of the newest event counted, null before the first
 * @param behind events not counted yet, null while nobody can tell
 */
public record Funnel(
        String programme,
        @Nullable String cohort,
        List<Reached> stages,
        @Nullable Instant asOf,
        @Nullable Long behind) implements Timely {

    /** One stage and how many ever reached it. */
    public record Reached(String stage, long participants) {}
}
