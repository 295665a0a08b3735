package org.tremplin.participant.consortium.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner signed the agreement of the consortium; this replaces the one before.
 *
 * @param partner code of the partner
 * @param from first day on which it is in force
 * @param until last day, where it has one
 */
public record AgreementSigned(
        String partner, LocalDate from, @Nullable LocalDate until) implements PartnerEvent {}
