package org.tremplin.placement.internships.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.tremplin.placement.internships.Budget;
import org.tremplin.placement.internships.Budget.Stay;
import org.tremplin.placement.internships.InternshipState;

/**
 * An internship as pages and answers show it.
 *
 * @param id id of the internship
 * @param pathway {@code <participant>:<programme>}, the boundary of the budget
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param employer id of the employer
 * @param partner code of the partner organisation responsible
 * @param rome ROME occupation code, where known
 * @param start first day agreed
 * @param end last day agreed, included
 * @param plannedMinutes planned minutes
 * @param state code of its {@link InternshipState}
 * @param startedOn day on which it began
 * @param endedOn day on which it ended
 * @param by who broke it off
 * @param reason why it was broken off
 * @param loggedMinutes minutes worked
 * @param lastDay last day with hours, the day it began where there is none
 * @param days ISO date to minutes of that day
 */
@Document("internships")
@CompoundIndex(def = "{'state': 1, 'end': 1}")
@CompoundIndex(def = "{'programme': 1, 'cohort': 1, 'end': -1}")
public record InternshipSheet(
        @Id String id,
        @Indexed String pathway,
        String participant,
        String programme,
        String cohort,
        @Indexed String employer,
        String partner,
        @Nullable String rome,
        LocalDate start,
        LocalDate end,
        int plannedMinutes,
        String state,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String by,
        @Nullable String reason,
        int loggedMinutes,
        @Nullable LocalDate lastDay,
        Map<String, Integer> days) {

    /** How far it is. */
    public InternshipState progress() {
        return Arrays.stream(InternshipState.values())
                .filter(candidate -> candidate.code().equals(state))
                .findFirst()
                .orElseThrow();
    }

    /** Minutes of a day, 0 where none are logged. */
    public int minutesOn(LocalDate day) {
        return days.getOrDefault(day.toString(), 0);
    }

    /** What it takes of the programme's budget. */
    Stay stay() {
        return Budget.stay(progress(), start, end, startedOn, endedOn, plannedMinutes, loggedMinutes);
    }
}
