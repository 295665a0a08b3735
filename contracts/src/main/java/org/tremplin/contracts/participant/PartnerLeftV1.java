package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A partner left the consortium; its agreement ended with that day.
 *
 * @param partner code of the partner organisation
 * @param on last day on which it was a partner
 */
@Classified(DataClass.FIGURES)
public record PartnerLeftV1(String partner, LocalDate on) implements ParticipantEvent {}
