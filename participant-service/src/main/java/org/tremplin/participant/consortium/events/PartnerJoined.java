package org.tremplin.participant.consortium.events;

import java.time.LocalDate;

/**
 * An organisation joined the consortium.
 *
 * @param partner code of the partner
 * @param name public name of the organisation
 * @param kind association, council, employers-federation, training-body, mission-locale, employment-service or company
 * @param on day on which it joined
 */
public record PartnerJoined(String partner, String name, String kind, LocalDate on) implements PartnerEvent {}
