package org.tremplin.participant.entry;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a person's way in. */
sealed interface EntryCommand {

    /** Id of the way in of a person; prefixed, because her own stream has her id. */
    static String idOf(String participant) {
        return "entrance:" + participant;
    }

    /**
     * Gives her a code, which voids the one before.
     *
     * @param id see {@link #idOf}
     * @param entry id (UUID) for this giving
     * @param code keyed hash of the code
     * @param until from when on it is no longer good
     * @param partner code of the partner whose staff gives it
     * @param by subject of who gives it
     */
    record GiveCode(
            @TargetAggregateIdentifier String id,
            String participant,
            String entry,
            String code,
            Instant until,
            String partner,
            String by)
            implements EntryCommand {}

    /**
     * Comes in with a code.
     *
     * @param id see {@link #idOf}
     * @param code keyed hash of the code
     */
    record UseCode(@TargetAggregateIdentifier String id, String code) implements EntryCommand {}

    /**
     * Takes back the code, and with it what came of it.
     *
     * @param id see {@link #idOf}
     */
    record RevokeCode(@TargetAggregateIdentifier String id) implements EntryCommand {}
}
