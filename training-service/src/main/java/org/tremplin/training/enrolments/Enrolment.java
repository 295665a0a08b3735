package org.tremplin.training.enrolments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A participant's place in a programme.
 *
 * @param id participant and programme, {@code <participant>:<programme>}
 * @param endedOn day on which she left the programme, null while she is in it
 */
@Document(collection = Enrolment.COLLECTION)
@CompoundIndex(def = "{'programme': 1, 'cohort': 1}")
public record Enrolment(
        @Id String id,
        String participant,
        String programme,
        String cohort,
        String partner,
        @Nullable LocalDate endedOn) {

    static final String COLLECTION = "enrolments";

    static String idOf(String participant, String programme) {
        return participant + ":" + programme;
    }
}
