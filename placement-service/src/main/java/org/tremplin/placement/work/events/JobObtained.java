package org.tremplin.placement.work.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A participant has a job.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param job id of the job
 * @param employer id of the employer
 * @param rome ROME occupation code, where known
 * @param start first day
 * @param contract permanent, fixed-term, temporary, apprenticeship, professionalisation, insertion, civil-service or
 *     self-employed
 * @param months length of a fixed-term contract
 * @param lastingMonths months from which a fixed-term job was lasting in the programme on that day
 * @param lasting whether it counts as a lasting job
 */
public record JobObtained(
        String participant,
        String programme,
        String cohort,
        String job,
        String employer,
        @Nullable String rome,
        LocalDate start,
        String contract,
        @Nullable Integer months,
        int lastingMonths,
        boolean lasting)
        implements JobEvent {}
