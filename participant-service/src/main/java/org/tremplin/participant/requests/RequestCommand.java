package org.tremplin.participant.requests;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a person's requests; {@code id} is always {@link #idOf} the person. */
sealed interface RequestCommand {

    /** Id of the requests of a person; prefixed, because her own stream has her id. */
    static String idOf(String participant) {
        return "requests:" + participant;
    }

    /** Asks to correct something; the same request again changes nothing. */
    record AskCorrection(@TargetAggregateIdentifier String id, String participant, String request, String text)
            implements RequestCommand {}

    /** Asks to erase her file; while such a request is open, another one changes nothing. */
    record AskErasure(@TargetAggregateIdentifier String id, String participant, String request)
            implements RequestCommand {}

    /**
     * Answers a request.
     *
     * @param answer done or not-possible
     * @param reason why, in words for her
     * @param partner code of the partner that answers
     */
    record Answer(
            @TargetAggregateIdentifier String id,
            String request,
            String answer,
            @Nullable String reason,
            String partner)
            implements RequestCommand {}
}
