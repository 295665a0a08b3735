package org.tremplin.platform.following;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits a little for facts that are on their way through followers. Who registers somebody and marks her right after may
 * be faster than the news of it.
 */
public final class Patience {

    /** As long as somebody who called waits gladly; well within the limit after which the gateway gives up. */
    public static final Patience OF_A_CALLER = new Patience(Duration.ofSeconds(1));

    /** As long as a read model that starts empty may take to fill. */
    public static final Patience OF_A_POLICY = new Patience(Duration.ofSeconds(30));

    private static final long STEP_NANOS = Duration.ofMillis(10).toNanos();

    private final Duration limit;
    private final @Nullable Long end;

    /** Waits so long for every answer. */
    public Patience(Duration limit) {
        this(limit, null);
    }

    private Patience(Duration limit, @Nullable Long end) {
        this.limit = limit;
        this.end = end;
    }

    /** The same patience for several questions together: it begins to run out now. */
    public Patience fromNow() {
        return new Patience(limit, ending());
    }

    /** Looks for something until it is there or patience ends. */
    public <T> Optional<T> find(Supplier<Optional<T>> look) {
        return until(look, Optional::isPresent);
    }

    /** Looks again and again until it is enough or patience ends; answers what was seen last. */
    public <T> T until(Supplier<T> look, Predicate<? super T> enough) {
        long last = end == null ? ending() : end;
        T seen = look.get();
        while (!enough.test(seen) && System.nanoTime() - last < 0) {
            LockSupport.parkNanos(STEP_NANOS);
            seen = look.get();
        }
        return seen;
    }

    private long ending() {
        return System.nanoTime() + limit.toNanos();
    }
}
