package org.tremplin.subscription.delivering;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.tremplin.subscription.sending.Answer;
import org.tremplin.subscription.sending.WebhookProperties;

/** When a delivery is tried again: the schedule of the configuration, a little earlier or later by chance. */
record Retries(WebhookProperties properties) {

    /** When to try again after so many attempts; null where it was tried often enough. */
    @Nullable
    Instant next(int tried, Answer answer, Instant now) {
        if (tried > properties.retries().size()) {
            return null;
        }
        Duration wait = properties.retries().get(tried - 1);
        double chance =
                1 + properties.jitter() * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        Instant planned = now.plusMillis((long) (wait.toMillis() * chance));
        Duration wish = answer.retryAfter();
        return wish != null && now.plus(wish).isAfter(planned) ? now.plus(wish) : planned;
    }
}
