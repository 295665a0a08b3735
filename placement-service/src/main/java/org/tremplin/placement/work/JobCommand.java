package org.tremplin.placement.work;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a job. */
public sealed interface JobCommand {

    /**
     * Records that a participant has a job.
     *
     * @param id id for the job
     * @param participant pseudonymous id (UUID) of the person
     * @param programme code of the programme
     * @param cohort code of the cohort
     * @param employer id of the employer
     * @param rome ROME occupation code, where known
     * @param start first day
     * @param contract code of the kind of contract
     * @param months length of a fixed term
     * @param lastingMonths months from which the programme calls a fixed-term job lasting
     */
    record ObtainJob(
            @TargetAggregateIdentifier String id,
            String participant,
            String programme,
            String cohort,
            String employer,
            @Nullable String rome,
            LocalDate start,
            String contract,
            @Nullable Integer months,
            int lastingMonths)
            implements JobCommand {}
}
