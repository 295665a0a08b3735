package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.test.TremplinTest;

/** Whoever follows the event store is called at once, instead of looking now and then. */
@TremplinTest
class PromptnessTests {

    private final Commands commands;
    private final JdbcClient database;
    private final EventStore store;
    private final AtomicInteger calls = new AtomicInteger();

    PromptnessTests(Commands commands, JdbcClient database, EventStore store) {
        this.commands = commands;
        this.database = database;
        this.store = store;
    }

    @Test
    void callsWhenThereIsSomethingToRead() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = atTheEnd()) {
            String note = open();
            soon(() -> assertThat(calls).hasPositiveValue());
            soon(() -> assertThat(stream.hasNextAvailable()).isTrue());
            assertThat(stream.nextAvailable().getPayload().toString()).contains(note);
        }
    }

    @Test
    void callsForWhatAnotherInstanceStored() {
        try (BlockingStream<TrackedEventMessage<?>> stream = atTheEnd()) {
            int before = calls.get();
            storeElsewhere();
            soon(() -> assertThat(calls).hasValueGreaterThan(before));
            soon(() -> assertThat(stream.hasNextAvailable()).isTrue());
        }
    }

    @Test
    void forgetsWhoHasClosedTheStream() {
        atTheEnd().close();
        AtomicInteger others = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createHeadToken())) {
            stream.setOnAvailableCallback(others::incrementAndGet);
            int before = calls.get();
            open();
            soon(() -> assertThat(others).hasPositiveValue());
            assertThat(calls).hasValue(before);
        }
    }

    private BlockingStream<TrackedEventMessage<?>> atTheEnd() {
        BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createHeadToken());
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        return stream;
    }

    private String open() {
        String note = UUID.randomUUID().toString();
        commands.send(new NoteCommand.OpenNote(note, UUID.randomUUID().toString(), "quick", "wood"));
        return note;
    }

    private void storeElsewhere() {
        String note = UUID.randomUUID().toString();
        database.sql(
                        "insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata,"
                                + " payload, payloadtype, timestamp) values (?, 0, 'note', ?, ?, ?, ?, ?)")
                .params(
                        note,
                        UUID.randomUUID().toString(),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        ("{\"note\":\"" + note + "\"}").getBytes(StandardCharsets.UTF_8),
                        NoteEvent.NoteClosed.class.getName(),
                        Instant.now().toString())
                .update();
    }
}
