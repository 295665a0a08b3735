package org.tremplin.contracts.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A participant has a job.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param job id of the job
 * @param programme code of the programme
 * @param employer id of the employer
 * @param rome ROME occupation code, where known
 * @param start first day
 * @param contract permanent, fixed-term, temporary, apprenticeship, professionalisation, insertion, civil-service or self-employed
 * @param months length of a fixed-term contract
 * @param lasting whether it counts as a lasting job by the programme's setting
 */
@Classified(DataClass.PATHWAY)
public record JobObtainedV1(
        String participant,
        String job,
        String programme,
        String employer,
        @Nullable String rome,
        LocalDate start,
        String contract,
        @Nullable Integer months,
        boolean lasting)
        implements PlacementEvent {}
