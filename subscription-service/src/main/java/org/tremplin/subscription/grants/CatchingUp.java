package org.tremplin.subscription.grants;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tremplin.platform.eventstore.NotCaughtUp;

/**
 * Up to where in the log everything is known that events need. One look at a time finds out, on a thread of its own, for
 * all who ask; they wait for it a moment at most and then come again.
 */
final class CatchingUp {

    /** How long it holds what was found. */
    static final Duration FRESH = Duration.ofSeconds(1);

    /** How long somebody who asks waits at most. */
    static final Duration PATIENCE = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);

    private final LongSupplier head;
    private final Runnable news;
    private volatile Known known = new Known(-1, System.nanoTime());
    private volatile @Nullable Long lateAt;
    private CompletableFuture<Void> look = CompletableFuture.completedFuture(null);

    /**
     * How to find out.
     *
     * @param head tells the newest position
     * @param news returns once all is in that was told before, or says that it is not
     */
    CatchingUp(LongSupplier head, Runnable news) {
        this.head = head;
        this.news = news;
    }

    /** Everything is known that events up to a position need, as of some moment. */
    private record Known(long position, long at) {
        boolean includes(long wanted) {
            return position >= wanted && System.nanoTime() - at < FRESH.toNanos();
        }
    }

    /** Up to where. */
    long position() {
        return known.position();
    }

    /** What was found may hold no longer. */
    void forget() {
        known = new Known(-1, System.nanoTime());
    }

    /** Whether everything is known that events up to a position need; false also where that is not found out yet. */
    boolean includes(long position) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!known.includes(position)) {
            long left = end - System.nanoTime();
            if (left <= 0 || isLate() || !isOver(look(), left)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOver(CompletableFuture<Void> look, long nanos) {
        try {
            look.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    /** The look that is under way, or a new one. */
    private synchronized CompletableFuture<Void> look() {
        if (look.isDone()) {
            look = CompletableFuture.runAsync(
                    this::catchUp, task -> Thread.ofVirtual().name("sharing").start(task));
        }
        return look;
    }

    private void catchUp() {
        try {
            Known now = new Known(head.getAsLong(), System.nanoTime());
            news.run();
            known = now;
            lateAt = null;
        } catch (NotCaughtUp late) {
            lateAt = System.nanoTime();
        } catch (RuntimeException away) {
            lateAt = System.nanoTime();
            LOG.warn("Nobody says what people share: {}", away.getClass().getSimpleName());
        }
    }

    /** Whether it was late a moment ago, so that it is not asked all the time. */
    private boolean isLate() {
        Long late = lateAt;
        return late != null && System.nanoTime() - late < AGAIN_AFTER.toNanos();
    }
}
