package org.tremplin.contracts.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A work-study contract began.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param workStudy id of the work-study contract
 * @param programme code of the programme
 * @param employer id of the employer
 * @param rome ROME occupation code, where known
 * @param start first day
 * @param end planned last day
 * @param contract apprenticeship or professionalisation
 */
@Classified(DataClass.PATHWAY)
public record WorkStudyStartedV1(
        String participant,
        String workStudy,
        String programme,
        String employer,
        @Nullable String rome,
        LocalDate start,
        LocalDate end,
        String contract)
        implements PlacementEvent {}
