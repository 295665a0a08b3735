package org.tremplin.participant.programmes.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a programme is: its stages, rules and possible outcomes, as its file says it and as it is stored.
 *
 * @param code code of the programme
 * @param labels language tag to the programme's name
 * @param statuses statuses of those whom it is for, empty where it is open to all
 * @param starts first day, where it is limited in time
 * @param ends last day, where it is limited in time
 * @param prerequisites what is checked before entry
 * @param intakes how often and for how long groups start, null where people enter at any time
 * @param stages in the order in which they are reached
 * @param series planned series of sessions
 * @param internship limits of internships, null where the programme has none
 * @param workStudy limits of work-study contracts, null where the programme has none
 * @param modules modules to learn with, null where the programme has none
 * @param cycles cycles beside the stages
 * @param fieldsOfAction fields along which is learnt by doing
 * @param diagnosis parts of the individual diagnosis
 * @param barriers barriers that the programme lifts itself
 * @param courses courses that it sends people to
 * @param housing what it promises about housing, null where it promises nothing
 * @param mentors volunteer mentors for each person
 * @param externalCertificates certificates from elsewhere that count in the portfolio
 * @param outcomes how a pathway may end
 * @param targets what the consortium promised
 * @param lastingJobMonths months from which a fixed-term job is lasting
 * @param retentionMonths months after which is asked whether a job was kept
 * @param rupture when a pathway is at risk or broken off
 * @param evidence esf-plus where the law wants evidence of who took part, null where it wants none
 */
public record Template(
        String code,
        Map<String, String> labels,
        List<String> statuses,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        List<Labelled> prerequisites,
        @Nullable Intakes intakes,
        List<Stage> stages,
        List<Series> series,
        @Nullable Internship internship,
        @Nullable WorkStudy workStudy,
        @Nullable Modules modules,
        List<Labelled> cycles,
        List<Labelled> fieldsOfAction,
        List<Labelled> diagnosis,
        List<Labelled> barriers,
        List<Labelled> courses,
        @Nullable Housing housing,
        int mentors,
        List<Labelled> externalCertificates,
        List<Outcome> outcomes,
        List<Target> targets,
        int lastingJobMonths,
        List<Integer> retentionMonths,
        Rupture rupture,
        @Nullable String evidence) {

    /** The outcome with this code, if a pathway of this programme may end so. */
    public Optional<Outcome> outcome(String outcome) {
        return outcomes.stream().filter(one -> one.code().equals(outcome)).findFirst();
    }

    /** Codes of the stages that this fact reaches, such as {@code enrolled} or {@code internship-started}. */
    public List<String> stagesReachedBy(String fact) {
        return stages.stream()
                .filter(stage -> stage.reachedBy().equals(fact))
                .map(Stage::code)
                .toList();
    }

    /** Codes of the stages that a certificate of this kind reaches. */
    public List<String> stagesReachedByCertificate(String kind) {
        return stages.stream()
                .filter(stage -> kind.equals(stage.certificate()))
                .map(Stage::code)
                .toList();
    }

    /**
     * A code and what to call it.
     *
     * @param code in kebab-case
     * @param labels language tag to label
     */
    public record Labelled(String code, Map<String, String> labels) {}

    /**
     * Groups that start together.
     *
     * @param perYear groups a year
     * @param weeks length of the common part
     */
    public record Intakes(int perYear, int weeks) {}

    /**
     * One stage of the pathway.
     *
     * @param code code of the stage
     * @param reachedBy fact that reaches it
     * @param certificate kind of the certificate that reaches it, where the fact is a certificate
     * @param labels language tag to label
     */
    public record Stage(
            String code, String reachedBy, @Nullable String certificate, Map<String, String> labels) {}

    /**
     * One planned series of sessions.
     *
     * @param code code of the series and kind of its certificate
     * @param sessions number of sessions, dated or not
     * @param threshold attendance rate in percent from which the certificate is awarded
     * @param excused what an excused absence counts as: absent, present or left-out
     * @param requires kind of the certificate that opens it, null where it is open to all who are enrolled
     * @param labels language tag to label
     */
    public record Series(
            String code,
            int sessions,
            int threshold,
            String excused,
            @Nullable String requires,
            Map<String, String> labels) {}

    /**
     * Limits over all internships of a participant in the programme.
     *
     * @param hours most hours
     * @param months most months from the first day to the last
     * @param threshold share of the hours in percent from which the certificate is awarded
     * @param certificate kind of the certificate, null where none is awarded
     * @param requires kind of the certificate that opens internships, null where none is needed
     */
    public record Internship(
            int hours,
            int months,
            int threshold,
            @Nullable String certificate,
            @Nullable String requires) {}

    /**
     * How long a work-study contract may be.
     *
     * @param minMonths fewest months
     * @param maxMonths most months
     */
    public record WorkStudy(int minMonths, int maxMonths) {}

    /**
     * Modules to learn with.
     *
     * @param kind e-learning or learning-by-doing
     * @param count how many
     * @param languages languages in which each of them exists, empty where it does not matter
     */
    public record Modules(String kind, int count, List<String> languages) {}

    /**
     * Housing that comes with the pathway.
     *
     * @param minMonths fewest months
     */
    public record Housing(int minMonths) {}

    /**
     * One way in which a pathway may end.
     *
     * @param code code of the outcome
     * @param outcomeClass lasting-job, transition-job, positive, other or neutral
     * @param labels language tag to label
     */
    public record Outcome(String code, String outcomeClass, Map<String, String> labels) {}

    /**
     * What the consortium promised.
     *
     * @param measure participants, testers or tutors
     * @param number how many
     * @param per year or programme
     */
    public record Target(String measure, int number, String per) {}

    /**
     * When a pathway is at risk.
     *
     * @param atRiskDays days without a seen contact or running step
     * @param brokenOffDays days after which it counts as broken off
     * @param consecutiveAbsences absences in a row that warn earlier
     */
    public record Rupture(int atRiskDays, int brokenOffDays, int consecutiveAbsences) {}
}
