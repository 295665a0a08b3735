package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A partner organisation joined the consortium.
 *
 * @param partner code of the partner organisation
 * @param name public name of the organisation
 * @param kind association, council, employers-federation, training-body, mission-locale, employment-service or company
 * @param on day on which it joined
 */
@Classified(DataClass.FIGURES)
public record PartnerJoinedV1(String partner, String name, String kind, LocalDate on) implements ParticipantEvent {}
