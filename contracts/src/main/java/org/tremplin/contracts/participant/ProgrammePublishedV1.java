package org.tremplin.contracts.participant;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A programme, or a new revision of one, is offered by the consortium from now on; everything that other services need to apply its rules.
 *
 * @param programme code of the programme
 * @param revision 1 for the first publication, then rising
 * @param labels language tag to the programme's name
 * @param stages in the order in which they are reached
 * @param series the planned series of sessions
 * @param internship limits of internships, null where the programme has none
 * @param workStudy limits of work-study contracts, null where the programme has none
 * @param outcomes how a pathway may end
 * @param lastingJobMonths months from which a fixed-term job is lasting
 */
@Classified(DataClass.FIGURES)
public record ProgrammePublishedV1(
        String programme,
        int revision,
        Map<String, String> labels,
        List<Stage> stages,
        List<Series> series,
        @Nullable InternshipLimits internship,
        @Nullable WorkStudyLimits workStudy,
        List<Outcome> outcomes,
        int lastingJobMonths)
        implements ParticipantEvent {
    /**
     * One stage of the pathway.
     *
     * @param code code of the stage, such as {@code info-certified}
     * @param reachedBy fact that reaches it: enrolled, certificate, internship-started, internship-completed,
     *     work-study-started, work-study-completed or job-obtained
     * @param certificate kind of the certificate that reaches it, where {@code reachedBy} is certificate
     * @param labels language tag to label
     */
    public record Stage(
            String code, String reachedBy, @Nullable String certificate, Map<String, String> labels) {}

    /**
     * One planned series of sessions.
     *
     * @param code code of the series and kind of its certificate, such as {@code info}
     * @param sessions number of sessions, dated or not
     * @param thresholdPercent attendance rate from which the certificate is awarded, 0 to 100
     * @param excused what an excused absence counts as: absent, present, or left-out of the denominator
     * @param requires kind of the certificate that opens this series, null where it is open to all who are enrolled
     * @param labels language tag to label
     */
    public record Series(
            String code,
            int sessions,
            int thresholdPercent,
            String excused,
            @Nullable String requires,
            Map<String, String> labels) {}

    /**
     * What all internships of one participant in the programme may add up to.
     *
     * @param hours most hours
     * @param months most months from the first day to the last
     * @param thresholdPercent share of the hours from which the certificate is awarded, 0 to 100
     * @param certificate kind of the certificate, null where none is awarded
     * @param requires kind of the certificate that opens internships, null where none is needed
     */
    public record InternshipLimits(
            int hours,
            int months,
            int thresholdPercent,
            @Nullable String certificate,
            @Nullable String requires) {}

    /**
     * How long a work-study contract may be.
     *
     * @param minMonths fewest months
     * @param maxMonths most months
     */
    public record WorkStudyLimits(int minMonths, int maxMonths) {}

    /**
     * One way in which a pathway may end.
     *
     * @param code code of the outcome
     * @param outcomeClass lasting-job, transition-job, positive, other or neutral
     * @param labels language tag to label
     */
    public record Outcome(String code, String outcomeClass, Map<String, String> labels) {}
}
