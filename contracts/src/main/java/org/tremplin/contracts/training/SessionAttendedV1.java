package org.tremplin.contracts.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A participant was at a session, or made it up elsewhere.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param series id of the series
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param code code of the series in its programme, such as info
 * @param session number of the session, from 1
 * @param mark present or late
 * @param on day on which the session was held, or made up
 * @param madeUpIn id of the series in which it was made up
 */
@Classified(DataClass.PATHWAY)
public record SessionAttendedV1(
        String participant,
        String series,
        String programme,
        String cohort,
        String code,
        int session,
        String mark,
        LocalDate on,
        @Nullable String madeUpIn)
        implements TrainingEvent {}
