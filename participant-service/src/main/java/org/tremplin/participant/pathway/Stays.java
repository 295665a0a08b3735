package org.tremplin.participant.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The cohorts with which a participant entered a programme, in the order in which she did. */
final class Stays {

    private record Stay(String cohort, LocalDate on) {}

    private final List<Stay> all = new ArrayList<>();

    void add(String cohort, LocalDate on) {
        all.add(new Stay(cohort, on));
    }

    boolean have(String cohort, LocalDate on) {
        return all.contains(new Stay(cohort, on));
    }

    /** The cohort she was in on a day: the last one she had entered by then, or her first. */
    String cohortOn(LocalDate day) {
        return all.reversed().stream()
                .filter(stay -> !stay.on().isAfter(day))
                .findFirst()
                .orElse(all.getFirst())
                .cohort();
    }
}
