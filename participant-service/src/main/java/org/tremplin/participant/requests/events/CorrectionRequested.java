package org.tremplin.participant.requests.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.PersonId;
import org.tremplin.platform.privacy.PersonalData;

/**
 * A person says that something in her file is wrong (GDPR, article 16).
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param request id (UUID) of the request
 * @param text what is wrong, in her words; null after erasure
 * @param on day on which she asked
 */
public record CorrectionRequested(
        @PersonId String participant,
        String request,
        @PersonalData @Nullable String text,
        LocalDate on) implements RequestEvent {}
