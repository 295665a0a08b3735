package org.tremplin.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.tremplin.local.infrastructure.ChildProcess;
import org.tremplin.local.infrastructure.InfrastructureUnavailable;

/** Keeps one part running: when it ends unasked, it is started again, after pauses that grow to a minute. */
final class Supervision {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 7;
    private static final Duration COUNTED_WITHIN = Duration.ofMinutes(10);

    private final Part part;
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private volatile boolean stopping;
    private volatile boolean started;

    Supervision(Part part) {
        this.part = part;
    }

    /** Starts the part, waits until it is ready, and watches it from then on. */
    void start() {
        long begin = System.nanoTime();
        ChildProcess child = begin();
        if (!stopping) {
            Say.ready(part.name(), begin);
        }
        Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(child));
    }

    private ChildProcess begin() {
        if (stopping) {
            throw new InfrastructureUnavailable("Tremplin is stopping.");
        }
        started = true;
        return part.start();
    }

    /** From now on the end of the part is expected. */
    void leave() {
        stopping = true;
    }

    void stop() {
        leave();
        if (started) {
            part.stop();
        }
    }

    private void watch(ChildProcess first) {
        @Nullable ChildProcess child = first;
        try {
            while (child != null) {
                int exitCode = child.process().waitFor();
                child = stopping ? null : startAgain(exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable ChildProcess startAgain(int exitCode) throws InterruptedException {
        String what = part.name() + " ended unexpectedly (exit code " + exitCode + ")";
        while (true) {
            pause(what);
            try {
                ChildProcess child = begin();
                Say.line(part.name() + " is running again.");
                return child;
            } catch (InfrastructureUnavailable e) {
                what = String.valueOf(e.getMessage());
            }
            if (stopping) {
                return null;
            }
        }
    }

    private void pause(String what) throws InterruptedException {
        Duration pause = nextPause();
        Say.line(what + "; starting it again in " + pause.toSeconds() + " s.");
        Thread.sleep(pause);
    }

    /** The cause, a full disk for one, may pass at any time, so nobody gives up. */
    private Duration nextPause() {
        Instant now = Instant.now();
        restarts.removeIf(earlier -> earlier.isBefore(now.minus(COUNTED_WITHIN)));
        restarts.add(now);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(restarts.size(), DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
