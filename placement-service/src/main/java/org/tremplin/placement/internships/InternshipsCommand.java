package org.tremplin.placement.internships;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of the internships of one participant in one programme. */
public sealed interface InternshipsCommand {

    /** Id of the aggregate, {@code <participant>:<programme>}. */
    String id();

    /** Id of the internship. */
    String internship();

    /**
     * Agrees on an internship with an employer.
     *
     * @param id {@code <participant>:<programme>}
     * @param internship id for the internship; agreeing again on the same terms under the same id changes nothing
     * @param terms what is agreed
     * @param limits what the programme allows over all internships of the participant
     */
    record AgreeInternship(@TargetAggregateIdentifier String id, String internship, Terms terms, Limits limits)
            implements InternshipsCommand {}

    /**
     * What is agreed.
     *
     * @param participant pseudonymous id (UUID) of the person
     * @param programme code of the programme
     * @param cohort code of the cohort
     * @param employer id of the employer
     * @param partner code of the partner organisation responsible
     * @param rome ROME occupation code, where known
     * @param start first day
     * @param end last day, included
     * @param plannedMinutes planned minutes, in quarter hours
     */
    record Terms(
            String participant,
            String programme,
            String cohort,
            String employer,
            String partner,
            @Nullable String rome,
            LocalDate start,
            LocalDate end,
            int plannedMinutes) {

        /** Id of the aggregate that these terms belong to. */
        public String pathway() {
            return participant + ":" + programme;
        }
    }

    /**
     * What a programme allows over all internships of one participant.
     *
     * @param minutes most minutes
     * @param months most months from the first day of the first internship to the last day of the last
     */
    record Limits(int minutes, int months) {}

    /** Begins an internship on a day within its agreed dates. */
    record StartInternship(@TargetAggregateIdentifier String id, String internship, LocalDate on)
            implements InternshipsCommand {}

    /**
     * Logs the hours of one or more days, all or none.
     *
     * @param minutes day to the minutes worked on it in quarter hours, replacing what was logged for it
     */
    record LogHours(@TargetAggregateIdentifier String id, String internship, SortedMap<LocalDate, Integer> minutes)
            implements InternshipsCommand {

        /** Keeps its own copy of the days. */
        public LogHours {
            minutes = new TreeMap<>(minutes);
        }
    }

    /** Carries an internship through to its end. */
    record CompleteInternship(@TargetAggregateIdentifier String id, String internship, LocalDate on)
            implements InternshipsCommand {}

    /**
     * Ends an internship before its time, or before it began.
     *
     * @param by participant, employer, partner or other
     * @param reason code of the reason
     */
    record BreakOffInternship(
            @TargetAggregateIdentifier String id, String internship, LocalDate on, String by, String reason)
            implements InternshipsCommand {}
}
