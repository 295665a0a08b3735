package org.tremplin.training.attendance.events;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A session has another day, time or length than before.
 *
 * @param series id of the series
 * @param session number of the session, from 1
 * @param from day given up
 * @param to new day
 * @param startsAt local time, where known
 * @param minutes how long it lasts, where known
 */
public record SessionMoved(
        String series,
        int session,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime startsAt,
        @Nullable Integer minutes)
        implements SeriesEvent {}
