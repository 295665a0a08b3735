package org.tremplin.reporting.attendance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.reporting.ingest.Timely;

/**
 * Who was at the sessions.
 *
 * @param programme code of the programme
 * @param cohort code of the cohort, null for the whole programme
 * @param series code of the series asked for, null for all
 * @param sessions by series in the programme's order, then by number
 * @param asOf time of the newest event counted, null before the first
 * @param behind events not counted yet, null while nobody can tell
 */
public record Attendance(
        String programme,
        @Nullable String cohort,
        @Nullable String series,
        List<Session> sessions,
        @Nullable Instant asOf,
        @Nullable Long behind)
        implements Timely {

    /**
     * One session.
     *
     * @param series code of the series
     * @param session number of the session, from 1
     * @param date ISO day, null where it has none yet or the cohorts differ
     * @param cancelled whether the organiser cancelled it, for every cohort counted
     * @param unknown expected and not marked yet
     * @param expected everyone for whom the series is open, and everyone who has a mark in it; 0 if cancelled
     */
    public record Session(
            String series,
            int session,
            @Nullable String date,
            boolean cancelled,
            long present,
            long late,
            long excused,
            long absent,
            long unknown,
            long expected) {}
}
