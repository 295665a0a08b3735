package org.tremplin.placement.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A job as pages and answers show it.
 *
 * @param id id of the job
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param employer id of the employer
 * @param rome ROME occupation code, where known
 * @param start first day
 * @param contract code of its {@link Contract}
 * @param months length of a fixed-term contract
 * @param lasting whether it counts as a lasting job
 */
@Document("jobs")
@CompoundIndex(def = "{'programme': 1, 'cohort': 1, 'start': -1}")
public record ObtainedJob(
        @Id String id,
        String participant,
        String programme,
        String cohort,
        @Indexed String employer,
        @Nullable String rome,
        LocalDate start,
        String contract,
        @Nullable Integer months,
        boolean lasting) {}
