package org.tremplin.placement.work;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a work-study contract. */
public sealed interface WorkStudyCommand {

    /**
     * Begins a work-study contract.
     *
     * @param id id for the contract
     * @param participant pseudonymous id (UUID) of the person
     * @param programme code of the programme
     * @param cohort code of the cohort
     * @param employer id of the employer
     * @param rome ROME occupation code, where known
     * @param start first day
     * @param end planned last day, included
     * @param contract apprenticeship or professionalisation
     * @param minMonths fewest months that the programme allows
     * @param maxMonths most months that the programme allows
     */
    record StartWorkStudy(
            @TargetAggregateIdentifier String id,
            String participant,
            String programme,
            String cohort,
            String employer,
            @Nullable String rome,
            LocalDate start,
            LocalDate end,
            String contract,
            int minMonths,
            int maxMonths)
            implements WorkStudyCommand {}

    /** Carries a contract through to its end. */
    record CompleteWorkStudy(@TargetAggregateIdentifier String id, LocalDate on) implements WorkStudyCommand {}

    /**
     * Breaks a contract before its end.
     *
     * @param by participant, employer, partner or other
     * @param trialPeriod whether in the trial period
     */
    record BreakOffWorkStudy(@TargetAggregateIdentifier String id, LocalDate on, String by, boolean trialPeriod)
            implements WorkStudyCommand {}
}
