package org.tremplin.platform.following;

import java.time.Clock;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.platform.privacy.AboutPerson;
import org.tremplin.platform.privacy.SealingSerializer;
import org.tremplin.platform.publishing.EventPublisher;
import org.tremplin.platform.publishing.ServiceName;

/** The publisher and the followers of the own event store, for services that have one. */
@AutoConfiguration
@ConditionalOnBooleanProperty("tremplin.event-store")
class StoreFollowingAutoConfiguration {

    private static final int PUBLISHED_AT_ONCE = 500;
    private static final int PROJECTED_AT_ONCE = 500;

    /** Few enough that their commands are done long before the transaction's time is over. */
    private static final int REACTED_TO_AT_ONCE = 20;

    @Bean
    MongoTokenStore projectionTokens(MongoOperations mongo, Jackson3Serializer json, Clock clock, Editions editions) {
        return new MongoTokenStore(mongo, json, clock, editions, FollowingAutoConfiguration.INSTANCE);
    }

    @Bean
    StoreFollowers storeFollowers(
            EventStore store,
            JdbcTokenStore tokens,
            MongoTokenStore projectionTokens,
            TransactionManager transactions,
            JdbcClient database,
            ServiceName service,
            EventPublisher publisher,
            List<Follower<?>> followers,
            Documents documents,
            Editions editions,
            Parkings parkings,
            SealingSerializer serializer) {
        StoredEvents events = new StoredEvents(service, serializer);
        StoreFollowers all = new StoreFollowers(store, database, projectionTokens);
        all.add(new StoreTail(EventPublisher.NAME, publisher, PUBLISHED_AT_ONCE, store, tokens, transactions, events));
        for (Follower<?> follower : followers) {
            if (PublishedEvent.class.isAssignableFrom(follower.events())) {
                continue;
            }
            boolean projects = follower instanceof Projection;
            Intake intake = new Intake(
                    follower,
                    Handlings.of(follower, documents, editions),
                    parkings.of(follower),
                    (type, data) -> StoredEvents.known(
                            serializer.deserialize(new SimpleSerializedObject<>(data, byte[].class, type, null))));
            StoredBatch target = batch -> intake.take(batch.stream()
                    .filter(stored -> stored.mayBe(follower.events()))
                    .map(stored -> incoming(stored, projects))
                    .toList());
            all.add(
                    new StoreTail(
                            follower.name(),
                            target,
                            projects ? PROJECTED_AT_ONCE : REACTED_TO_AT_ONCE,
                            store,
                            projects ? projectionTokens : (TokenStore) tokens,
                            projects ? NoTransactionManager.instance() : transactions,
                            events),
                    intake);
        }
        return all;
    }

    /**
     * A projection's documents are guarded by stream, so what it cannot handle holds up the stream. A policy's commands go
     * to one person, so it holds up her alone where the event names her.
     */
    private static Incoming incoming(StoredEvent stored, boolean projects) {
        Envelope envelope = stored.envelope();
        return new Incoming(projects ? envelope : envelope.about(personOf(stored)), stored.data(), stored::event);
    }

    private static String personOf(StoredEvent stored) {
        return AboutPerson.class.isAssignableFrom(stored.type()) && read(stored) instanceof AboutPerson about
                ? about.participant()
                : stored.envelope().subject();
    }

    private static @Nullable Object read(StoredEvent stored) {
        try {
            return stored.event();
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
