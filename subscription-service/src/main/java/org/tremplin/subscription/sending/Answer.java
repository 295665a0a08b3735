package org.tremplin.subscription.sending;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a sink.
 *
 * @param at when the request began
 * @param millis how long it took
 * @param status HTTP status; 0 where none came
 * @param trouble code that says why none came, such as {@code timed-out}; null where one came
 * @param body the first characters of the answer
 * @param retryAfter how long the sink asks to be left alone, where it does
 */
public record Answer(
        Instant at,
        long millis,
        int status,
        @Nullable String trouble,
        String body,
        @Nullable Duration retryAfter) {

    /** What is to be said where the request could not even be made. */
    public static Answer none(Instant at) {
        return new Answer(at, 0, 0, "not-sent", "", null);
    }

    /** Whether the sink took the event. */
    public boolean isTaken() {
        return status >= 200 && status < 300;
    }

    /** Whether the sink says that it is gone for good. */
    public boolean isGone() {
        return status == 410;
    }
}
