package org.tremplin.subscription.log;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells, a moment after events came into the log, of which kinds they are, whichever instance appended them. */
@Component
public class LogTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final int LOOK_EVERY_MILLIS = 100;
    private static final Duration FAREWELL = Duration.ofSeconds(4);

    private final EventLog log;
    private final Semaphore news = new Semaphore(0);
    private final List<Consumer<Set<Kind>>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile long seen;
    private Thread follower = Thread.ofVirtual().unstarted(this::follow);

    LogTail(EventLog log) {
        this.log = log;
    }

    /** Calls the listener with the kinds of what is new, from now on. */
    public void listen(Consumer<Set<Kind>> listener) {
        listeners.add(listener);
    }

    /** Lets the listener go. */
    public void leave(Consumer<Set<Kind>> listener) {
        listeners.remove(listener);
    }

    /** The position up to which was told. */
    public long seen() {
        return seen;
    }

    void signal() {
        news.release();
    }

    @Override
    public void start() {
        running = true;
        seen = log.head();
        follower = Thread.ofVirtual().name("log-tail").start(this::follow);
    }

    private void follow() {
        while (running) {
            try {
                news.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                news.drainPermits();
                look();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException away) {
                LOG.warn("The log does not answer: {}", away.getClass().getSimpleName());
            }
        }
    }

    private void look() {
        long head = log.head();
        if (head > seen) {
            Set<Kind> kinds = log.kindsAfter(seen);
            if (kinds.stream().anyMatch(kind -> kind.type().equals(Kind.ERASURE))) {
                log.refresh();
            }
            seen = head;
            listeners.forEach(listener -> listener.accept(kinds));
        }
    }

    @Override
    public void stop() {
        running = false;
        signal();
        try {
            follower.join(FAREWELL);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
