package org.tremplin.training.attendance.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.AboutPerson;

/**
 * A participant's attendance rate came to satisfy the series' threshold; the policy that awards certificates relies on it.
 *
 * @param series id of the series
 * @param participant id of the participant
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param code code of the series in its programme, which is also the kind of its certificate
 * @param requires kind of the certificate that must be held as well, null where none
 * @param on day on which the rate came to satisfy it
 */
public record ThresholdReached(
        String series,
        String participant,
        String programme,
        String cohort,
        String code,
        @Nullable String requires,
        LocalDate on)
        implements SeriesEvent, AboutPerson {}
