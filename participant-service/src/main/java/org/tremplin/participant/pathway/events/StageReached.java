package org.tremplin.participant.pathway.events;

import java.time.LocalDate;

/**
 * A participant reached a stage: the first cause for it came to hold.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort to which the cause belongs
 * @param stage code of the stage
 * @param cause what reached it, such as {@code certificate:<number>}
 * @param position position of the fact in its own stream, against repetitions
 * @param on day on which it was reached
 */
public record StageReached(
        String participant, String programme, String cohort, String stage, String cause, long position, LocalDate on)
        implements PathwayEvent {

    /** The cause of those stages that enrolment itself reaches. */
    public static final String ENROLMENT = "enrolment";
}
