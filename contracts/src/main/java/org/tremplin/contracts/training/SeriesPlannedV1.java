package org.tremplin.contracts.training;

import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A series of sessions is planned for a cohort.
 *
 * @param series id of the series
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param code code of the series in its programme, such as info
 * @param partner code of the partner organisation responsible
 * @param sessions number of sessions
 * @param thresholdPercent attendance rate from which the certificate is awarded, 0 to 100
 */
@Classified(DataClass.FIGURES)
public record SeriesPlannedV1(
        String series, String programme, String cohort, String code, String partner, int sessions, int thresholdPercent)
        implements TrainingEvent {}
