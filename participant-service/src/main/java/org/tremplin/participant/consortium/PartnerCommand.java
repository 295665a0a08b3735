package org.tremplin.participant.consortium;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

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
}
