package org.tremplin.participant.requests;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An answer, as a form or a call gives it.
 *
 * @param answer done or not-possible
 * @param reason why, in words that she reads
 */
record AnswerRequest(
        @NotNull(message = "{field.answer}") @Pattern(regexp = "done|not-possible", message = "{field.answer}")
        String answer,

        @Size(max = 1000, message = "{field.too-long}") @Nullable
        String reason) {

    /** What is empty was not given. */
    AnswerRequest {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
