package org.tremplin.reporting.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far one participant has come in one programme; nobody is named.
 *
 * @param id participant and programme
 * @param participant pseudonymous id, null until the enrolment is known
 * @param visits by code of the cohort; more than one where she came back with another
 * @param certificates kind to number to certificate, those held now
 * @param marks id of the series to number of the session to mark
 * @param internships by id
 * @param jobs by id
 * @param workStudies by id
 */
@Document(Journey.COLLECTION)
@CompoundIndex(def = "{'programme': 1, 'participant': 1}")
public record Journey(
        @Id String id,
        @Nullable String participant,
        @Nullable String programme,
        Map<String, Visit> visits,
        Map<String, Map<String, Certificate>> certificates,
        Map<String, Map<String, String>> marks,
        Map<String, Internship> internships,
        Map<String, Job> jobs,
        Map<String, WorkStudy> workStudies) {

    static final String COLLECTION = "journeys";

    /** State of an internship that has not begun. */
    public static final String AGREED = "agreed";

    /** State of a placement that has begun. */
    public static final String RUNNING = "running";

    /** State of a placement that was carried through to its end. */
    public static final String COMPLETED = "completed";

    /** State of a placement that ended before its time. */
    public static final String BROKEN_OFF = "broken-off";

    /** What is not known yet is empty. */
    public Journey {
        visits = Objects.requireNonNullElse(visits, Map.of());
        certificates = Objects.requireNonNullElse(certificates, Map.of());
        marks = Objects.requireNonNullElse(marks, Map.of());
        internships = Objects.requireNonNullElse(internships, Map.of());
        jobs = Objects.requireNonNullElse(jobs, Map.of());
        workStudies = Objects.requireNonNullElse(workStudies, Map.of());
    }

    static String id(String participant, String programme) {
        return participant + ":" + programme;
    }

    /** The journey as those see it who ask for one cohort, one partner or both; null stands for all. */
    public Journey in(@Nullable String askedCohort, @Nullable String askedPartner) {
        Map<String, Visit> asked = new TreeMap<>(visits);
        asked.entrySet()
                .removeIf(visit -> visit.getValue().enrolledOn() == null
                        || askedCohort != null && !askedCohort.equals(visit.getKey())
                        || askedPartner != null
                                && !askedPartner.equals(visit.getValue().partner()));
        return new Journey(
                id,
                participant,
                programme,
                asked,
                certificates,
                marks,
                begunIn(asked, internships, Internship::start),
                begunIn(asked, jobs, Job::start),
                begunIn(asked, workStudies, WorkStudy::start));
    }

    /** Whether an enrolment is known; who has none is counted nowhere. */
    public boolean isEnrolled() {
        return !visits.isEmpty();
    }

    /** Whether a stage was reached with any of the cohorts. */
    public boolean reached(String stage) {
        return visits.values().stream().anyMatch(visit -> visit.stages().containsKey(stage));
    }

    /** How the last of the visits ended, null while it goes on. */
    public @Nullable Exit exit() {
        return visits.values().stream()
                .max(Comparator.comparing(visit -> Objects.requireNonNullElse(visit.enrolledOn(), "")))
                .map(Visit::exit)
                .orElse(null);
    }

    /** Whether a certificate of this kind is held now, wherever it was reached: it belongs to the participant. */
    public boolean holds(String kind) {
        return !certificates.getOrDefault(kind, Map.of()).isEmpty();
    }

    /** Whether a certificate of this kind is held now that was reached with one of the cohorts. */
    public boolean reachedCertificate(String kind) {
        return certificates.getOrDefault(kind, Map.of()).values().stream()
                .anyMatch(certificate -> visits.containsKey(certificate.cohort()));
    }

    /** What began while she was here with one of the cohorts asked for, and not yet with a later one. */
    private <T> Map<String, T> begunIn(
            Map<String, Visit> asked, Map<String, T> all, Function<T, @Nullable String> start) {
        Map<String, T> begun = new TreeMap<>(all);
        begun.values().removeIf(one -> !asked.containsKey(cohortOn(start.apply(one))));
        return begun;
    }

    /** The cohort she was in on a day: the last one she had entered by then, or her first. */
    private @Nullable String cohortOn(@Nullable String day) {
        List<Map.Entry<String, Visit>> inOrder = visits.entrySet().stream()
                .filter(visit -> visit.getValue().enrolledOn() != null)
                .sorted(Comparator.comparing(
                        visit -> Objects.requireNonNull(visit.getValue().enrolledOn())))
                .toList();
        return inOrder.reversed().stream()
                .filter(visit -> day != null
                        && Objects.requireNonNull(visit.getValue().enrolledOn()).compareTo(day) <= 0)
                .findFirst()
                .or(() -> inOrder.stream().findFirst())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The marks in one series, by number of the session. */
    public Map<String, String> marksIn(String series) {
        return marks.getOrDefault(series, Map.of());
    }

    /**
     * One stay in the programme, with one cohort.
     *
     * @param partner code of the partner responsible, null until the enrolment is known
     * @param enrolledOn ISO day, null until the enrolment is known
     * @param stages stage to the ISO day on which it was reached
     * @param exit how it ended, null while it goes on
     */
    public record Visit(
            @Nullable String partner,
            @Nullable String enrolledOn,
            Map<String, String> stages,
            @Nullable Exit exit) {

        /** What is not known yet is empty. */
        public Visit {
            stages = Objects.requireNonNullElse(stages, Map.of());
        }
    }

    /** A certificate: the ISO day on which it was reached, and with which cohort. */
    public record Certificate(String on, String cohort) {}

    /**
     * How a visit ended.
     *
     * @param outcome code from the programme's list
     * @param outcomeClass lasting-job, transition-job, positive, other or neutral
     * @param on ISO day
     */
    public record Exit(String outcome, String outcomeClass, String on) {}

    /**
     * An internship.
     *
     * @param employer id of the employer, null until the agreement is known
     * @param state {@link #AGREED}, {@link #RUNNING}, {@link #COMPLETED} or {@link #BROKEN_OFF}
     * @param start ISO day on which it is agreed to begin, null until the agreement is known
     * @param minutesPlanned planned minutes
     * @param minutes minutes worked so far
     */
    public record Internship(
            @Nullable String employer,
            @Nullable String state,
            @Nullable String start,
            int minutesPlanned,
            int minutes) {}

    /**
     * A job.
     *
     * @param employer id of the employer
     * @param start ISO day
     * @param lasting whether it counts as lasting by the programme's setting
     */
    public record Job(String employer, String start, boolean lasting) {}

    /**
     * A work-study contract.
     *
     * @param employer id of the employer, null until its start is known
     * @param state {@link #RUNNING}, {@link #COMPLETED} or {@link #BROKEN_OFF}
     * @param start ISO day, null until its start is known
     */
    public record WorkStudy(
            @Nullable String employer,
            @Nullable String state,
            @Nullable String start) {}
}
