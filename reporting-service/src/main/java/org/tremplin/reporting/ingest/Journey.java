package org.tremplin.reporting.ingest;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far one participant has come in one programme; nobody is named.
 *
 * @param id participant and programme
 * @param participant pseudonymous id, null until the enrolment is known
 * @param cohort code of the cohort, null until the enrolment is known
 * @param partner code of the partner responsible, null until the enrolment is known
 * @param stages stage to the day on which it was reached
 * @param exit how the pathway ended, null while it goes on
 * @param certificates kind to number to day, those held now
 * @param marks id of the series to number of the session to mark
 * @param internships by id
 * @param jobs by id
 * @param workStudies by id
 */
@Document(Journey.COLLECTION)
@CompoundIndex(def = "{'programme': 1, 'cohort': 1}")
public record Journey(
        @Id String id,
        @Nullable String participant,
        @Nullable String programme,
        @Nullable String cohort,
        @Nullable String partner,
        Map<String, String> stages,
        @Nullable Exit exit,
        Map<String, Map<String, String>> certificates,
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
        stages = Objects.requireNonNullElse(stages, Map.of());
        certificates = Objects.requireNonNullElse(certificates, Map.of());
        marks = Objects.requireNonNullElse(marks, Map.of());
        internships = Objects.requireNonNullElse(internships, Map.of());
        jobs = Objects.requireNonNullElse(jobs, Map.of());
        workStudies = Objects.requireNonNullElse(workStudies, Map.of());
    }

    static String id(String participant, String programme) {
        return participant + ":" + programme;
    }

    /** Whether the enrolment is known; who has none is counted nowhere. */
    public boolean isEnrolled() {
        return cohort != null;
    }

    /** Whether a certificate of this kind is held now. */
    public boolean holds(String kind) {
        return !certificates.getOrDefault(kind, Map.of()).isEmpty();
    }

    /** The marks in one series, by number of the session. */
    public Map<String, String> marksIn(String series) {
        return marks.getOrDefault(series, Map.of());
    }

    /**
     * How the pathway ended.
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
     * @param minutesPlanned planned minutes
     * @param minutes minutes worked so far
     */
    public record Internship(
            @Nullable String employer, @Nullable String state, int minutesPlanned, int minutes) {}

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
     */
    public record WorkStudy(
            @Nullable String employer, @Nullable String state) {}
}
