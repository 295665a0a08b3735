package org.tremplin.platform.eventstore;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the end of the event store with one thread and calls everybody who waits there, whichever instance stored the
 * event.
 */
final class Bell implements AutoCloseable {

    private static final long AFTER_TROUBLE_NANOS = Duration.ofMillis(500).toNanos();

    private final Supplier<TrackingEventStream> end;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private @Nullable Thread ringer;
    private volatile boolean closed;

    /** @param end opens a stream at the end of the store */
    Bell(Supplier<TrackingEventStream> end) {
        this.end = end;
    }

    /** Calls it at every event from now on. */
    synchronized void call(Runnable callback) {
        waiting.add(callback);
        if (ringer == null) {
            ringer = Thread.ofPlatform().name("event-store-bell").daemon().start(this::listen);
        }
    }

    void forget(@Nullable Runnable callback) {
        if (callback != null) {
            waiting.remove(callback);
        }
    }

    private void listen() {
        while (!closed) {
            try (TrackingEventStream stream = end.get()) {
                ring();
                follow(stream);
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException away) {
                // Whoever waits for the store sees and says that it is away.
                LockSupport.parkNanos(AFTER_TROUBLE_NANOS);
            }
        }
    }

    private void follow(TrackingEventStream stream) throws InterruptedException {
        while (!closed) {
            if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                stream.nextAvailable();
                ring();
            }
        }
    }

    private void ring() {
        waiting.forEach(Runnable::run);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (ringer != null) {
            ringer.interrupt();
        }
    }
}
