package org.tremplin.participant.pathway;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a pathway. */
public sealed interface PathwayCommand {

    /** Id of a participant's pathway in a programme. */
    static String idOf(String participant, String programme) {
        return participant + ":" + programme;
    }

    /**
     * Takes a participant into a programme for the first time.
     *
     * @param id see {@link #idOf}
     * @param participant the participant
     * @param programme code of the programme
     * @param cohort code of the cohort
     * @param partner code of the partner that accompanies her
     * @param on day on which she enrols
     * @param stages codes of the stages that enrolment reaches
     */
    record Enrol(
            @TargetAggregateIdentifier String id,
            String participant,
            String programme,
            String cohort,
            String partner,
            LocalDate on,
            List<String> stages)
            implements PathwayCommand {}

    /**
     * Takes a participant in again who was in the programme before; the same enrolment again changes nothing.
     *
     * @param id see {@link #idOf}
     * @param cohort code of the cohort
     * @param partner code of the partner that accompanies her
     * @param on day on which she enrols
     */
    record EnrolAgain(@TargetAggregateIdentifier String id, String cohort, String partner, LocalDate on)
            implements PathwayCommand {}

    /**
     * Notes that something reached a stage.
     *
     * @param id see {@link #idOf}
     * @param stage code of the stage
     * @param cause what reached it
     * @param position position of the fact in its own stream
     * @param cohort cohort to which the fact belongs, null for the one she was in on the day of the fact
     * @param on day of the fact
     */
    record ReachStage(
            @TargetAggregateIdentifier String id,
            String stage,
            String cause,
            long position,
            @Nullable String cohort,
            LocalDate on)
            implements PathwayCommand {}

    /**
     * Notes that what had reached a stage does not hold.
     *
     * @param id see {@link #idOf}
     * @param stage code of the stage
     * @param cause what had reached it
     * @param position position of the fact in its own stream
     * @param reason certificate-revoked or fact-withdrawn
     * @param on day of the fact
     */
    record RetractStage(
            @TargetAggregateIdentifier String id,
            String stage,
            String cause,
            long position,
            String reason,
            LocalDate on)
            implements PathwayCommand {}

    /**
     * Lets a participant leave the programme.
     *
     * @param id see {@link #idOf}
     * @param outcome code of the programme's list
     * @param outcomeClass class of that outcome
     * @param on day on which she leaves
     */
    record Leave(@TargetAggregateIdentifier String id, String outcome, String outcomeClass, LocalDate on)
            implements PathwayCommand {}
}
