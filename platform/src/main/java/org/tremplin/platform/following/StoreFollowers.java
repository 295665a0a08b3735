package org.tremplin.platform.following;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.platform.commanding.LastWrite;

/** The publisher and the followers of the service's own store. */
final class StoreFollowers implements SmartLifecycle, AutoCloseable {

    private final EventStore store;
    private final JdbcClient database;
    private final MongoTokenStore projectionTokens;
    private final List<StoreTail> tails = new ArrayList<>();
    private final List<Intake> intakes = new ArrayList<>();
    private final List<String> projections = new ArrayList<>();
    private volatile boolean running;

    StoreFollowers(EventStore store, JdbcClient database, MongoTokenStore projectionTokens) {
        this.store = store;
        this.database = database;
        this.projectionTokens = projectionTokens;
    }

    void add(StoreTail tail) {
        tails.add(tail);
    }

    void add(StoreTail tail, Intake intake) {
        tails.add(tail);
        intakes.add(intake);
        if (!intake.collections().isEmpty()) {
            projections.add(tail.name());
        }
    }

    List<StoreTail> tails() {
        return tails;
    }

    List<Intake> intakes() {
        return intakes;
    }

    @Nullable
    StoreTail tail(String name) {
        return tails.stream()
                .filter(tail -> tail.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Forgets how far earlier editions of the projection came. */
    void forget(String projection) {
        projectionTokens.deleteToken(projection, 0);
    }

    /** Position of the newest event, -1 while there is none. */
    long head() {
        return StorePosition.of(store.createHeadToken());
    }

    /** Position in the store of a write, -1 if the stream is another service's. */
    long positionOf(LastWrite write) {
        return database.sql(
                        "select globalindex from domainevententry where aggregateidentifier = ? and sequencenumber <= ?"
                                + " order by sequencenumber desc limit 1")
                .params(List.of(write.aggregateId(), write.version()))
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** Whether every projection tells the event at this position. */
    boolean projected(long position) {
        return projectionTokens.cover(projections, position);
    }

    @Override
    public void start() {
        tails.forEach(StoreTail::start);
        running = true;
    }

    /** They can be started again, as in an application that only pauses. */
    @Override
    public void stop() {
        tails.forEach(StoreTail::stop);
        running = false;
    }

    /** Stops after whoever may start one of the tails again. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public void close() {
        tails.forEach(StoreTail::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
