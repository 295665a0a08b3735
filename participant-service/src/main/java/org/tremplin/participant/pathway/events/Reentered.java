package org.tremplin.participant.pathway.events;

import java.time.LocalDate;

/**
 * A participant who had left the programme came back; her first start stays her start.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort, which may be another than before
 * @param partner code of the partner that accompanies her
 * @param on day on which she came back
 */
public record Reentered(String participant, String programme, String cohort, String partner, LocalDate on)
        implements PathwayEvent {}
