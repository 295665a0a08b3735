package org.tremplin.participant.programmes;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tremplin.participant.programmes.events.Template;

/** What can be asked of a programme. */
public sealed interface ProgrammeCommand {

    /** Id of the programme with this code; prefixed, because partners and programmes may share a code. */
    static String idOf(String code) {
        return "programme:" + code;
    }

    /**
     * Offers a programme for the first time.
     *
     * @param id see {@link #idOf}
     * @param template what it says
     */
    record Publish(@TargetAggregateIdentifier String id, Template template) implements ProgrammeCommand {}

    /**
     * Offers what the template says now; nothing happens where it says the same as before.
     *
     * @param id see {@link #idOf}
     * @param template what it says
     */
    record Revise(@TargetAggregateIdentifier String id, Template template) implements ProgrammeCommand {}
}
