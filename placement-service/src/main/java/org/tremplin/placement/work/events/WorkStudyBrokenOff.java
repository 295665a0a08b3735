package org.tremplin.placement.work.events;

import java.time.LocalDate;

/**
 * A work-study contract was broken before its end.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param workStudy id of the work-study contract
 * @param employer id of the employer
 * @param on day on which it was broken
 * @param by participant, employer, partner or other
 * @param trialPeriod whether in the trial period
 */
public record WorkStudyBrokenOff(
        String participant,
        String programme,
        String workStudy,
        String employer,
        LocalDate on,
        String by,
        boolean trialPeriod)
        implements WorkStudyEvent {}
