package org.tremplin.reporting.ingest;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.platform.following.Following;

/** How far behind the figures are; a broker that does not answer keeps nobody waiting. */
@Component
class Lag {

    private static final long FRESH = Duration.ofMillis(100).toNanos();
    private static final long STILL_TRUE = Duration.ofSeconds(3).toNanos();
    private static final long PATIENCE_MILLIS = 500;
    private static final Seen NOT_KNOWN = new Seen(null, 0, 0);

    private final Following following;
    private @Nullable CompletableFuture<Seen> asked;
    private long askedAt;
    private volatile Seen last = NOT_KNOWN;

    Lag(Following following) {
        this.following = following;
    }

    /** What was seen, and when; behind is null where nobody could tell. */
    record Seen(@Nullable Long behind, int parked, long at) {}

    Seen now() {
        try {
            return ask().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NOT_KNOWN;
        } catch (ExecutionException | TimeoutException noAnswer) {
            return System.nanoTime() - last.at() < STILL_TRUE ? last : NOT_KNOWN;
        }
    }

    private synchronized CompletableFuture<Seen> ask() {
        boolean over = asked == null || asked.isDone() && System.nanoTime() - askedAt > FRESH;
        if (asked == null || over) {
            asked = CompletableFuture.supplyAsync(this::look, Thread::startVirtualThread);
            askedAt = System.nanoTime();
        }
        return asked;
    }

    private Seen look() {
        long now = System.nanoTime();
        last = following.status().stream()
                .filter(status -> status.name().equals(FiguresProjection.NAME))
                .findFirst()
                .map(status -> new Seen(status.behind(), status.parked(), now))
                .orElse(NOT_KNOWN);
        return last;
    }
}
