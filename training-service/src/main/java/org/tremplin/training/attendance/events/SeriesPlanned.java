package org.tremplin.training.attendance.events;

import org.jspecify.annotations.Nullable;

/**
 * A series is planned for a cohort, by the rules that its programme had published by then.
 *
 * @param series id of the series
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param code code of the series in its programme, which is also the kind of its certificate
 * @param partner code of the partner responsible
 * @param sessions number of sessions, dated or not
 * @param thresholdPercent attendance rate from which the certificate is due, 0 to 100
 * @param excused what an excused absence counts as: absent, present or left-out
 * @param requires kind of the certificate that opens the series, null where it is open to all who are enrolled
 */
public record SeriesPlanned(
        String series,
        String programme,
        String cohort,
        String code,
        String partner,
        int sessions,
        int thresholdPercent,
        String excused,
        @Nullable String requires)
        implements SeriesEvent {}
