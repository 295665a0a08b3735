package org.tremplin.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what comes true a little later, with the one timeout that all tests share. */
public final class Eventually {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Eventually() {}

    /** Looks again until the assertion holds. */
    public static void soon(ThrowingRunnable assertion) {
        Awaitility.await().atMost(TIMEOUT).pollInterval(LOOK_AGAIN).untilAsserted(assertion);
    }
}
