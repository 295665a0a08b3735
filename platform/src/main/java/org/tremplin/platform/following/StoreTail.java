package org.tremplin.platform.following;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the service's own event store with one of Axon's streaming processors: in order, batch by batch, its token
 * stored only after the batch was taken. A failure is never logged away: the batch comes again until it is taken.
 */
public final class StoreTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreTail.class);

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
            StoredEvents events) {
        this.name = name;
        this.store = store;
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new Batches(batch -> take(target, events, batch)))
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
        reached.set(-1);
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

    private void take(StoredBatch target, StoredEvents events, List<DomainEventMessage<?>> batch) {
        try {
            target.take(batch.stream().map(events::of).toList());
            failing = false;
        } catch (RuntimeException again) {
            if (!failing) {
                LOG.warn(
                        "{} cannot go on and tries again: {} at {}",
                        name,
                        Parking.reasonOf(again),
                        Parking.placeOf(again));
            }
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

    /** Hands over the messages of one unit of work together, when the last of them has arrived. */
    private record Batches(Consumer<List<DomainEventMessage<?>>> target) implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
            List<DomainEventMessage<?>> batch =
                    unitOfWork.root().getOrComputeResource("batch", key -> new ArrayList<>());
            batch.add((DomainEventMessage<?>) message);
            if (!(unitOfWork instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage()) {
                target.accept(batch);
            }
        }
    }
}
