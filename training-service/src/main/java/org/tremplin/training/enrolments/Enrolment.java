package org.tremplin.training.enrolments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A participant's place in a programme.
 *
 * @param id participant and programme, {@code <participant>:<programme>}
 * @param cohort code of the cohort that she entered last
 * @param cohorts day on which she entered each cohort, by its code; more than one where she came back with another
 */
@Document(collection = Enrolment.COLLECTION)
@CompoundIndex(def = "{'programme': 1, 'participant': 1}")
public record Enrolment(
        @Id String id,
        String participant,
        String programme,
        String cohort,
        String partner,
        Map<String, LocalDate> cohorts) {

    static final String COLLECTION = "enrolments";

    /** Whether she entered the programme with this cohort; a mark of its sessions may come late. */
    boolean isIn(String code) {
        return cohorts.containsKey(code);
    }

    /** The cohort she was in on a day: the last one she had entered by then, or her first. */
    public String cohortOn(LocalDate day) {
        Comparator<Map.Entry<String, LocalDate>> byDay = Map.Entry.comparingByValue();
        return cohorts.entrySet().stream()
                .filter(it -> !it.getValue().isAfter(day))
                .max(byDay)
                .or(() -> cohorts.entrySet().stream().min(byDay))
                .map(Map.Entry::getKey)
                .orElse(cohort);
    }

    static String idOf(String participant, String programme) {
        return participant + ":" + programme;
    }
}
