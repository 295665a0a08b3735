package org.tremplin.placement.work.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work-study contract began within the length that the programme allowed on that day.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param workStudy id of the work-study contract
 * @param employer id of the employer
 * @param rome ROME occupation code, where known
 * @param start first day
 * @param end planned last day, included
 * @param contract apprenticeship or professionalisation
 * @param minMonths fewest months of a contract
 * @param maxMonths most months of a contract
 */
public record WorkStudyStarted(
        String participant,
        String programme,
        String cohort,
        String workStudy,
        String employer,
        @Nullable String rome,
        LocalDate start,
        LocalDate end,
        String contract,
        int minMonths,
        int maxMonths)
        implements WorkStudyEvent {}
