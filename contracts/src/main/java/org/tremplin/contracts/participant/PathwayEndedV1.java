package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A participant left her programme with an outcome.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param outcome code from the programme's list
 * @param outcomeClass lasting-job, transition-job, positive, other or neutral
 * @param on day on which she left
 */
@Classified(DataClass.SENSITIVE)
public record PathwayEndedV1(
        String participant, String programme, String cohort, String outcome, String outcomeClass, LocalDate on)
        implements ParticipantEvent {}
