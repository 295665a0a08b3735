package org.tremplin.participant.consortium;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a partner. */
public sealed interface PartnerCommand {

    /** Id of the partner with this code; prefixed, because partners and programmes may share a code. */
    static String idOf(String code) {
        return "partner:" + code;
    }

    /**
     * Takes an organisation into the consortium.
     *
     * @param id see {@link #idOf}
     * @param code code of the partner
     * @param name public name of the organisation
     * @param kind what sort of organisation it is
     */
    record Join(@TargetAggregateIdentifier String id, String code, String name, String kind)
            implements PartnerCommand {}

    /**
     * Notes that the partner signed the agreement, or until when the one it signed is prolonged or shortened.
     *
     * @param id see {@link #idOf}
     * @param from first day on which it is in force
     * @param until last day, where it has one
     */
    record SignAgreement(
            @TargetAggregateIdentifier String id,
            LocalDate from,
            @Nullable LocalDate until) implements PartnerCommand {}

    /**
     * Notes that the partner leaves the consortium.
     *
     * @param id see {@link #idOf}
     * @param on last day on which it is a partner
     */
    record Leave(@TargetAggregateIdentifier String id, LocalDate on) implements PartnerCommand {}
}
