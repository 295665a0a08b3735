package org.tremplin.placement.enrolments;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody's enrolment in a programme.
 *
 * @param id {@code <participant>:<programme>}
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param partner code of the partner organisation responsible
 * @param on day of the enrolment
 */
@Document("enrolments")
@CompoundIndex(def = "{'programme': 1, 'cohort': 1}")
public record Enrolment(
        @Id String id, String participant, String programme, String cohort, String partner, LocalDate on) {

    /** Who keeps them. */
    public static final String FOLLOWER = "placement-enrolments";
}
