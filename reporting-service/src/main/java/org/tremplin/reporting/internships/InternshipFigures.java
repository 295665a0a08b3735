package org.tremplin.reporting.internships;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.reporting.ingest.Timely;

/**
 * Internships and other placements of a programme.
 *
 * @param programme code of the programme
 * @param cohort code of the cohort, null for the whole programme
 * @param internships all that were agreed, however they went on
 * @param participants who have at least one of them
 * @param hoursPlanned hours agreed
 * @param hoursLogged hours worked so far
 * @param employers distinct employers of these internships
 * @param states how many are agreed, running, completed and broken off
 * @param jobs participants who obtained a job, and a lasting one
 * @param workStudies work-study contracts, and those broken off
 * @param asOf time of the newest event counted, null before the first
 * @param behind events not counted yet, null while nobody can tell
 */
public record InternshipFigures(
        String programme,
        @Nullable String cohort,
        long internships,
        long participants,
        BigDecimal hoursPlanned,
        BigDecimal hoursLogged,
        long employers,
        List<State> states,
        Jobs jobs,
        WorkStudies workStudies,
        @Nullable Instant asOf,
        @Nullable Long behind)
        implements Timely {

    /** One state and how many internships are in it. */
    public record State(String state, long internships) {}

    /** Participants with a job; lasting by the programme's setting. */
    public record Jobs(long participants, long lasting) {}

    /** Contracts of work and study. */
    public record WorkStudies(long contracts, long brokenOff) {}
}
