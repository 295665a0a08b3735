package org.tremplin.platform.erasure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says that this service has forgotten a participant.
 *
 * @param id id of the erasure, derived from the participant
 * @param participant pseudonymous id (UUID) of the person
 * @param on day on which it had
 */
record ConfirmErasureCommand(@TargetAggregateIdentifier String id, String participant, LocalDate on) {

    static String idOf(String participant) {
        return UUID.nameUUIDFromBytes(("erasure|" + participant).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
