package org.tremplin.placement.work.events;

import java.time.LocalDate;

/**
 * A work-study contract was carried through to its end.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param workStudy id of the work-study contract
 * @param employer id of the employer
 * @param on day on which it ended
 */
public record WorkStudyCompleted(String participant, String programme, String workStudy, String employer, LocalDate on)
        implements WorkStudyEvent {}
