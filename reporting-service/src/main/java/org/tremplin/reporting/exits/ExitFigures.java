package org.tremplin.reporting.exits;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.reporting.ingest.Timely;

/**
 * How pathways ended.
 *
 * @param programme code of the programme
 * @param cohort code of the cohort, null for the whole programme
 * @param leavers participants whose pathway ended
 * @param counted leavers without the neutral ones: what shares are of
 * @param exits the programme's outcomes in its order, those with nobody included
 * @param classes the classes in their order, those with nobody included
 * @param asOf time of the newest event counted, null before the first
 * @param behind events not counted yet, null while nobody can tell
 */
public record ExitFigures(
        String programme,
        @Nullable String cohort,
        long leavers,
        long counted,
        List<Exit> exits,
        List<OutcomeClass> classes,
        @Nullable Instant asOf,
        @Nullable Long behind)
        implements Timely {

    /** One outcome and how many left with it. */
    public record Exit(String outcome, String outcomeClass, long participants) {}

    /** One class: lasting-job, transition-job, positive, other or neutral, and how many left with an outcome of it. */
    public record OutcomeClass(String outcomeClass, long participants) {}
}
