package org.tremplin.platform.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Calls whoever follows it as soon as there is something new. Axon's own store calls nobody, so its streaming processors
 * look only twice a second, and all that follows from a fact is half a second late at each step.
 */
final class PromptEventStore extends EmbeddedEventStore {

    private final Bell bell = new Bell(() -> stream(createHeadToken()));

    PromptEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        return new Called(stream(token), bell);
    }

    @Override
    public void shutDown() {
        bell.close();
        super.shutDown();
    }

    private TrackingEventStream stream(@Nullable TrackingToken token) {
        return super.openStream(token);
    }

    /** A stream that knows whom to call. */
    private static final class Called implements TrackingEventStream {

        private final TrackingEventStream stream;
        private final Bell bell;
        private volatile @Nullable Runnable callback;

        private Called(TrackingEventStream stream, Bell bell) {
            this.stream = stream;
            this.bell = bell;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            this.callback = callback;
            bell.call(callback);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            bell.forget(callback);
            stream.close();
        }
    }
}
