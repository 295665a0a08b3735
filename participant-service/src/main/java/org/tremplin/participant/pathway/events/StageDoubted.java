package org.tremplin.participant.pathway.events;

/**
 * One of several causes for a stage ceased to hold; the stage stays reached.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param stage code of the stage
 * @param cause what no longer holds
 * @param position position of the fact in its own stream, against repetitions
 */
public record StageDoubted(String participant, String programme, String stage, String cause, long position)
        implements PathwayEvent {}
