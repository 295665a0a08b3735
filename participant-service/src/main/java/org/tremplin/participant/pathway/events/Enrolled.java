package org.tremplin.participant.pathway.events;

import java.time.LocalDate;

/**
 * A participant entered a programme with a cohort, for the first time.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param partner code of the partner that accompanies her
 * @param on day on which she enrolled
 */
public record Enrolled(String participant, String programme, String cohort, String partner, LocalDate on)
        implements PathwayEvent {}
