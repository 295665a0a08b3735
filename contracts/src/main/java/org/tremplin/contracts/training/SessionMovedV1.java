package org.tremplin.contracts.training;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A session has another date than before.
 *
 * @param series id of the series
 * @param session number of the session, from 1
 * @param from day given up
 * @param to new day
 * @param startsAt local time, where known
 */
@Classified(DataClass.FIGURES)
public record SessionMovedV1(
        String series,
        int session,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime startsAt) implements TrainingEvent {}
