package org.tremplin.contracts.participant;

import java.time.LocalDate;

/**
 * A partner organisation joined the consortium.
 *
 * @param partner code of the partner organisation
 * @param name public name of the organisation
 * @param kind association, council, employers-federation, training-body, mission-locale, employment-service or company
 * @param on day on which it joined
 */
public record PartnerJoinedV1(String partner, String name, String kind, LocalDate on) implements ParticipantEvent {}
