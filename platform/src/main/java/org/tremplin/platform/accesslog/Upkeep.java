package org.tremplin.platform.accesslog;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** What is done to the access log by the clock: its end is anchored at every start, hourly and at a stop, its beginning cut daily. */
final class Upkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration CUT_EVERY = Duration.ofDays(1);
    private static final Duration FIRST_CUT = Duration.ofMinutes(1);

    private final LogTable table;
    private final Anchor anchor;
    private final Retention retention;
    private final Duration anchorEvery;
    private volatile ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Upkeep(LogTable table, Anchor anchor, Retention retention, Duration anchorEvery) {
        this.table = table;
        this.anchor = anchor;
        this.retention = retention;
        this.anchorEvery = anchorEvery;
    }

    @Override
    public void start() {
        running = true;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("access-log-upkeep").daemon().factory());
        every(anchorEvery, Duration.ZERO, this::anchor);
        every(CUT_EVERY, FIRST_CUT, retention::cut);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
        bearing(this::anchor);
    }

    /** Ends after the requests have ended, so that what they noted is anchored. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void anchor() {
        anchor.add(table.head());
    }

    private void every(Duration pause, Duration first, Runnable work) {
        thread.scheduleWithFixedDelay(() -> bearing(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void bearing(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error(
                    "The access log could not be looked after: {}",
                    failed.getClass().getSimpleName());
        }
    }
}
