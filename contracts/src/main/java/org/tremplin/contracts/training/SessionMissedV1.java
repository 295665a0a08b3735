package org.tremplin.contracts.training;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A participant was not at a session.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param series id of the series
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param code code of the series in its programme, such as info
 * @param session number of the session, from 1
 * @param mark absent or excused
 * @param on day on which the session was held
 */
@Classified(DataClass.PATHWAY)
public record SessionMissedV1(
        String participant,
        String series,
        String programme,
        String cohort,
        String code,
        int session,
        String mark,
        LocalDate on)
        implements TrainingEvent {}
