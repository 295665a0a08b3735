package org.tremplin.participant.requests.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.PersonId;
import org.tremplin.platform.privacy.PersonalData;

/**
 * The partner that registered a person answered her request.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param request id (UUID) of the request
 * @param answer done or not-possible
 * @param reason why, in words that she reads; null where none was given, or after erasure
 * @param partner code of the partner that answered
 * @param on day on which it was answered
 */
public record RequestAnswered(
        @PersonId String participant,
        String request,
        String answer,
        @PersonalData @Nullable String reason,
        String partner,
        LocalDate on)
        implements RequestEvent {}
