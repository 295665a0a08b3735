package org.tremplin.participant.consortium.events;

import java.time.LocalDate;

/**
 * A partner left the consortium; its agreement ended with that day.
 *
 * @param partner code of the partner
 * @param on last day on which it was a partner
 */
public record PartnerLeft(String partner, LocalDate on) implements PartnerEvent {}
