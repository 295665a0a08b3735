package org.tremplin.participant.pathway.events;

/**
 * A further cause came to hold for a stage that was reached already.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param stage code of the stage
 * @param cause what would have reached it too
 * @param position position of the fact in its own stream, against repetitions
 */
public record StageConfirmed(String participant, String programme, String stage, String cause, long position)
        implements PathwayEvent {}
