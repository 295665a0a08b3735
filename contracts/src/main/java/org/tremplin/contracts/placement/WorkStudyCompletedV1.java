package org.tremplin.contracts.placement;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A work-study contract was carried through to its end.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param workStudy id of the work-study contract
 * @param programme code of the programme
 * @param employer id of the employer
 * @param on day on which it ended
 */
@Classified(DataClass.PATHWAY)
public record WorkStudyCompletedV1(
        String participant, String workStudy, String programme, String employer, LocalDate on)
        implements PlacementEvent {}
