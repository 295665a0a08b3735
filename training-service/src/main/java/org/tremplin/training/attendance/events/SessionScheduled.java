package org.tremplin.training.attendance.events;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A session has a date.
 *
 * @param series id of the series
 * @param session number of the session, from 1
 * @param date day of the session
 * @param startsAt local time, where known
 * @param minutes how long it lasts, where known
 */
public record SessionScheduled(
        String series,
        int session,
        LocalDate date,
        @Nullable LocalTime startsAt,
        @Nullable Integer minutes) implements SeriesEvent {}
