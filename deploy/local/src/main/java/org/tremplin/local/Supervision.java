package org.tremplin.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.tremplin.local.infrastructure.ChildProcess;
import org.tremplin.local.infrastructure.InfrastructureUnavailable;

/** Keeps one part running: when it ends unasked, it is started again after a growing pause, a few times. */
final class Supervision {

    private static final int RESTARTS = 5;
    private static final Duration COUNTED_WITHIN = Duration.ofMinutes(10);

    private final Part part;
    private final Runnable afterRestart;
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private final AtomicBoolean beginningAnew = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile boolean started;

    Supervision(Part part, Runnable afterRestart) {
        this.part = part;
        this.afterRestart = afterRestart;
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

    /** Stops the part and lets it start again at once. */
    void beginAnew() {
        if (started && !stopping && beginningAnew.compareAndSet(false, true)) {
            part.stop();
        }
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
        boolean asked = beginningAnew.get();
        String what =
                asked ? part.name() + " begins anew" : part.name() + " ended unexpectedly (exit code " + exitCode + ")";
        while (mayRestart()) {
            pause(what, asked);
            try {
                ChildProcess child = begin();
                beginningAnew.set(false);
                Say.line(part.name() + " is running again.");
                afterRestart.run();
                return child;
            } catch (InfrastructureUnavailable e) {
                what = String.valueOf(e.getMessage());
                asked = false;
            }
            if (stopping) {
                return null;
            }
        }
        Say.line(what + "; it is not started any more. The other parts go on.");
        return null;
    }

    private void pause(String what, boolean asked) throws InterruptedException {
        if (asked) {
            Say.line(what + ".");
            return;
        }
        Duration pause = Duration.ofMillis(500L << restarts.size());
        Say.line(what + "; starting it again in " + pause.toSeconds() + " s.");
        Thread.sleep(pause);
    }

    private boolean mayRestart() {
        Instant now = Instant.now();
        restarts.removeIf(earlier -> earlier.isBefore(now.minus(COUNTED_WITHIN)));
        restarts.add(now);
        return restarts.size() <= RESTARTS;
    }
}
