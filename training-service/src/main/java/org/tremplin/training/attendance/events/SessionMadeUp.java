package org.tremplin.training.attendance.events;

import java.time.LocalDate;
import org.tremplin.platform.privacy.AboutPerson;

/**
 * A participant made a session up in another series, which counts as presence.
 *
 * @param series id of the series whose session was missed
 * @param participant id of the participant
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param code code of the series in its programme
 * @param session number of the session missed, from 1
 * @param madeUpIn id of the series in which it was made up
 * @param madeUpSession number of the session there
 * @param on day on which it was made up
 */
public record SessionMadeUp(
        String series,
        String participant,
        String programme,
        String cohort,
        String code,
        int session,
        String madeUpIn,
        int madeUpSession,
        LocalDate on)
        implements SeriesEvent, AboutPerson {}
