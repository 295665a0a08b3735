package org.tremplin.contracts.training;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A session has a date.
 *
 * @param series id of the series
 * @param session number of the session, from 1
 * @param date day of the session
 * @param startsAt local time, where known
 */
@Classified(DataClass.FIGURES)
public record SessionScheduledV1(
        String series,
        int session,
        LocalDate date,
        @Nullable LocalTime startsAt) implements TrainingEvent {}
