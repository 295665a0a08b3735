package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A participant reached a stage of her programme for the first time.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param stage code of the stage
 * @param on day on which it was reached
 */
@Classified(DataClass.PATHWAY)
public record StageReachedV1(String participant, String programme, String cohort, String stage, LocalDate on)
        implements ParticipantEvent {}
