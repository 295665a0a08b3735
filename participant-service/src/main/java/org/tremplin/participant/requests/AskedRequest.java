package org.tremplin.participant.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's request, as she and who answers it see it.
 *
 * @param id id (UUID) of the request
 * @param participant pseudonymous id (UUID) of the person
 * @param kind correction or erasure
 * @param text what is wrong, in her words; null for an erasure, or once it was forgotten
 * @param on day on which she asked
 * @param answer done or not-possible, null while it is open
 * @param reason why, in words for her
 * @param partner code of the partner that answered
 * @param answeredOn day of the answer
 */
public record AskedRequest(
        String id,
        String participant,
        String kind,
        @Nullable String text,
        LocalDate on,
        @Nullable String answer,
        @Nullable String reason,
        @Nullable String partner,
        @Nullable LocalDate answeredOn) {}
