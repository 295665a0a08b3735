package org.tremplin.participant.pathway.events;

import java.time.LocalDate;

/**
 * The last cause for a stage ceased to hold: it was never reached.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort in which it counted
 * @param stage code of the stage
 * @param cause what no longer holds
 * @param position position of the fact in its own stream, against repetitions
 * @param reason certificate-revoked or fact-withdrawn
 * @param on day on which it was taken back
 */
public record StageRetracted(
        String participant,
        String programme,
        String cohort,
        String stage,
        String cause,
        long position,
        String reason,
        LocalDate on)
        implements PathwayEvent {}
