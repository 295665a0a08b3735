package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A partner signed the agreement of the consortium; its staff see persons only while one is in force.
 *
 * @param partner code of the partner organisation
 * @param from first day on which it is in force
 * @param until last day, where it has one
 */
@Classified(DataClass.FIGURES)
public record AgreementSignedV1(
        String partner, LocalDate from, @Nullable LocalDate until) implements ParticipantEvent {}
