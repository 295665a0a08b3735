package org.tremplin.training.attendance.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.AboutPerson;

/**
 * An earlier mark, or a session made up, was wrong; only what is told here counts.
 *
 * @param series id of the series
 * @param participant id of the participant
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param code code of the series in its programme
 * @param session number of the session, from 1
 * @param before present, late, excused or absent
 * @param after present, late, excused, absent or unknown
 * @param minutes how many of the session's minutes she was there, where somebody counted
 * @param on day on which the session was held
 */
public record AttendanceCorrected(
        String series,
        String participant,
        String programme,
        String cohort,
        String code,
        int session,
        String before,
        String after,
        @Nullable Integer minutes,
        LocalDate on)
        implements SeriesEvent, AboutPerson {}
