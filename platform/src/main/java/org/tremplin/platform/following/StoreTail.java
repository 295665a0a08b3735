package org.tremplin.platform.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.commanding.CommandContext;
import org.tremplin.platform.publishing.ServiceName;

/**
 * Follows the service's own event store with one of Axon's streaming processors: in order, batch by batch, its token
 * stored only after the batch was taken. A failure is never logged away: the batch comes again until it is taken.
 */
public final class StoreTail implements AutoCloseable {

    private final String name;
    private final PooledStreamingEventProcessor processor;
    private final EventStore store;
    private final List<ScheduledExecutorService> threads = new ArrayList<>();
    private final AtomicLong reached = new AtomicLong(-1);
    private volatile boolean failing;

    StoreTail(
            String name,
            StoredBatch target,
            int batchSize,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            ServiceName service) {
        this.name = name;
        this.store = store;
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new Batches(batch -> take(target, batch), service))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(this::thread)
                .workerExecutor(this::thread)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(batchSize)
                .build();
    }

    /** Name of the follower. */
    public String name() {
        return name;
    }

    void start() {
        processor.start();
    }

    void stop() {
        processor.shutDown();
    }

    /** How many positions of the store are still ahead; not more than that many events. */
    public long behind() {
        processor.processingStatus().values().stream()
                .map(EventTrackerStatus::getTrackingToken)
                .mapToLong(StorePosition::of)
                .forEach(reached::set);
        return Math.max(0, StorePosition.of(store.createHeadToken()) - reached.get());
    }

    /** Whether the last batch failed, so that it will come again. */
    public boolean isFailing() {
        return failing;
    }

    private void take(StoredBatch target, List<StoredEvent> batch) {
        try {
            target.take(batch);
            failing = false;
        } catch (RuntimeException again) {
            failing = true;
            throw again;
        }
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.forEach(ScheduledExecutorService::shutdownNow);
    }

    private ScheduledExecutorService thread(String purpose) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        threads.add(thread);
        return thread;
    }

    /** Hands over the events of one unit of work together, when the last of them has arrived. */
    private record Batches(StoredBatch target, ServiceName service) implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
            List<StoredEvent> batch = unitOfWork.root().getOrComputeResource("batch", key -> new ArrayList<>());
            batch.add(stored((DomainEventMessage<?>) message));
            if (!(unitOfWork instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage()) {
                target.take(batch);
            }
        }

        private StoredEvent stored(DomainEventMessage<?> message) {
            Envelope envelope = new Envelope(
                    message.getIdentifier(),
                    service.source(Objects.toString(message.getType()), message.getAggregateIdentifier()),
                    message.getSequenceNumber(),
                    message.getPayloadType().getName(),
                    message.getAggregateIdentifier(),
                    message.getTimestamp(),
                    text(message, CommandContext.PARTNER),
                    text(message, CommandContext.CORRELATION_ID),
                    text(message, CommandContext.CAUSATION_ID));
            return new StoredEvent(envelope, message.getPayload());
        }

        private static @Nullable String text(DomainEventMessage<?> message, String key) {
            return message.getMetaData().get(key) instanceof String text ? text : null;
        }
    }
}
