package org.tremplin.contracts.training;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * An earlier mark was wrong; only the new one counts.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param series id of the series
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param code code of the series in its programme, such as info
 * @param session number of the session, from 1
 * @param before mark until now: present, late, excused or absent
 * @param after mark from now on: present, late, excused, absent or unknown
 * @param on day on which the session was held
 */
@Classified(DataClass.PATHWAY)
public record AttendanceCorrectedV1(
        String participant,
        String series,
        String programme,
        String cohort,
        String code,
        int session,
        String before,
        String after,
        LocalDate on)
        implements TrainingEvent {}
