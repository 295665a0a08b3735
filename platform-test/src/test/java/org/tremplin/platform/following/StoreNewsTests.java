package org.tremplin.platform.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreNewsTests {

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final StoreNews news = new StoreNews(store);
    private final TrackingEventStream stream = news.openStream(null);
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void listens() {
        assertThat(stream.setOnAvailableCallback(looks::incrementAndGet)).isTrue();
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @AfterEach
    void closes() {
        stream.close();
        news.close();
        store.shutDown();
    }

    @Test
    void isHeardAtOnceWhenItIsCommittedAndNotBefore() throws InterruptedException {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        store.publish(GenericEventMessage.asEventMessage("fact"));
        assertThat(looks).hasValue(0);

        unitOfWork.commit();

        assertThat(looks).hasValue(1);
        assertThat(stream.hasNextAvailable()).isTrue();
        assertThat(stream.nextAvailable().getPayload()).isEqualTo("fact");
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void isNotHeardWhenItWasRolledBack() {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        store.publish(GenericEventMessage.asEventMessage("fact"));

        unitOfWork.rollback();

        assertThat(looks).hasValue(0);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void lookingAgainAsksEveryOpenReader() {
        news.lookAgain();
        assertThat(looks).hasValue(1);

        stream.close();
        news.lookAgain();

        assertThat(looks).hasValue(1);
    }
}
