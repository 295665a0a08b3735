package org.tremplin.training;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits a little for facts of other services that are on their way. Who registers somebody and marks her right after may
 * be faster than the news of it.
 */
public enum Patience {
    /** As long as somebody who called waits gladly; well within the limit after which the gateway gives up. */
    OF_A_CALLER(Duration.ofSeconds(1)),
    /** As long as a read model that starts empty may take to fill. */
    OF_A_POLICY(Duration.ofSeconds(30));

    private static final long STEP_NANOS = Duration.ofMillis(40).toNanos();

    private final Duration limit;

    Patience(Duration limit) {
        this.limit = limit;
    }

    /** Looks for something until it is there or patience ends. */
    public <T> Optional<T> find(Supplier<Optional<T>> look) {
        return until(look, Optional::isPresent);
    }

    /** Looks again and again until it is enough or patience ends; answers what was seen last. */
    public <T> T until(Supplier<T> look, Predicate<? super T> enough) {
        long end = System.nanoTime() + limit.toNanos();
        T seen = look.get();
        while (!enough.test(seen) && System.nanoTime() < end) {
            LockSupport.parkNanos(STEP_NANOS);
            seen = look.get();
        }
        return seen;
    }
}
