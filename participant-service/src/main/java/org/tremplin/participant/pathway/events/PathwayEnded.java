package org.tremplin.participant.pathway.events;

import java.time.LocalDate;

/**
 * A participant left the programme with an outcome.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of her cohort
 * @param outcome code from the programme's list
 * @param outcomeClass lasting-job, transition-job, positive, other or neutral
 * @param on day on which she left
 */
public record PathwayEnded(
        String participant, String programme, String cohort, String outcome, String outcomeClass, LocalDate on)
        implements PathwayEvent {}
