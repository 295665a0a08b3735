package org.tremplin.training.attendance.events;

import java.time.LocalDate;
import org.tremplin.platform.privacy.AboutPerson;

/**
 * A correction or a cancelled session took a participant's attendance rate below the series' threshold again.
 *
 * @param series id of the series
 * @param participant id of the participant
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param code code of the series in its programme, which is also the kind of its certificate
 * @param on day on which it was found out
 */
public record ThresholdLost(
        String series, String participant, String programme, String cohort, String code, LocalDate on)
        implements SeriesEvent, AboutPerson {}
