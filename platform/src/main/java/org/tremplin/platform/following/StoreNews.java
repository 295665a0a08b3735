package org.tremplin.platform.following;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The event store as a source whose readers hear at once what this instance has committed; on the store itself Axon's
 * processors would look again only after half a second. What other instances commit is seen at the next look.
 */
final class StoreNews implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    /** Longer than the store's own reader takes to fetch what was just committed. */
    private static final int FETCHED_WITHIN_MILLIS = 100;

    private final EventStore store;
    private final Set<Reading> readings = ConcurrentHashMap.newKeySet();
    private final Registration subscription;

    StoreNews(EventStore store) {
        this.store = store;
        this.subscription = store.subscribe(events -> CurrentUnitOfWork.ifStarted(
                unitOfWork -> unitOfWork.root().afterCommit(done -> readings.forEach(Reading::committed))));
    }

    /** Lets every reader look again. */
    void lookAgain() {
        readings.forEach(Reading::look);
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        return new Reading(store.openStream(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public void close() {
        subscription.cancel();
    }

    /** One reader's stream; read by one thread. */
    private final class Reading implements TrackingEventStream {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final AtomicBoolean news = new AtomicBoolean();
        private volatile Runnable reader = () -> {};
        private boolean atEnd;

        Reading(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        void committed() {
            news.set(true);
            look();
        }

        void look() {
            reader.run();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            reader = callback;
            readings.add(this);
            return true;
        }

        /** Waits only where nothing read is left to be handled, and something new is on its way. */
        @Override
        public boolean hasNextAvailable() {
            try {
                boolean comes = atEnd && news.getAndSet(false);
                return hasNextAvailable(comes ? FETCHED_WITHIN_MILLIS : 0, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            boolean available = stream.hasNextAvailable(timeout, unit);
            atEnd = !available;
            return available;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            readings.remove(this);
            stream.close();
        }
    }
}
