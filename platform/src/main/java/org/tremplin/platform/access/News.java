package org.tremplin.platform.access;

import java.time.Duration;
import org.tremplin.platform.eventstore.NotCaughtUp;

/** What opens files to partners is told, and may be on its way: nobody is refused for what this service has not heard. */
@FunctionalInterface
interface News {

    /** How long whoever asks waits for it. */
    Duration PATIENCE = Duration.ofSeconds(1);

    /** Whether all that was told until now comes in within a time. */
    boolean comeIn(Duration atMost);

    /** Returns once all that was told is in; says that the service has not caught up where that takes too long. */
    default void await() {
        if (!comeIn(PATIENCE)) {
            throw new NotCaughtUp();
        }
    }
}
