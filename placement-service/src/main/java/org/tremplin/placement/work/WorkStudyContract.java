package org.tremplin.placement.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A work-study contract as pages and answers show it.
 *
 * @param id id of the contract
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param employer id of the employer
 * @param rome ROME occupation code, where known
 * @param start first day
 * @param end planned last day, included
 * @param contract apprenticeship or professionalisation
 * @param state running, completed or broken-off
 * @param endedOn day on which it ended
 * @param by who broke it off
 * @param trialPeriod whether it was broken off in the trial period
 * @param version position of the last event, the version that an edit builds on
 */
@Document("work_studies")
@CompoundIndex(def = "{'programme': 1, 'cohort': 1, 'start': -1}")
public record WorkStudyContract(
        @Id String id,
        String participant,
        String programme,
        String cohort,
        @Indexed String employer,
        @Nullable String rome,
        LocalDate start,
        LocalDate end,
        String contract,
        String state,
        @Nullable LocalDate endedOn,
        @Nullable String by,
        @Nullable Boolean trialPeriod,
        long version) {}
