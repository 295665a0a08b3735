package org.tremplin.training.attendance.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.AboutPerson;

/**
 * A participant was at a session.
 *
 * @param series id of the series
 * @param participant id of the participant
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param code code of the series in its programme
 * @param session number of the session, from 1
 * @param mark present or late
 * @param minutes how many of the session's minutes she was there, where somebody counted
 * @param on day on which the session was held
 */
public record SessionAttended(
        String series,
        String participant,
        String programme,
        String cohort,
        String code,
        int session,
        String mark,
        @Nullable Integer minutes,
        LocalDate on)
        implements SeriesEvent, AboutPerson {}
