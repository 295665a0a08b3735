package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.FollowerStatus;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.following.ParkedRecord;
import org.tremplin.test.Eventually;
import org.tremplin.test.TremplinTest;

/** What becomes of a stored event that cannot be read; its service is of no use to other tests. */
@TremplinTest
@DirtiesContext
class UnreadableTests {

    private final Commands commands;
    private final Following following;
    private final MongoOperations mongo;
    private final JdbcClient database;

    UnreadableTests(Commands commands, Following following, MongoOperations mongo, JdbcClient database) {
        this.commands = commands;
        this.following = following;
        this.mongo = mongo;
        this.database = database;
    }

    @Test
    void parksAloneAndHoldsUpOnlyThePublisherWhichSaysSo() {
        String broken = UUID.randomUUID().toString();
        store(broken, NoteEvent.NoteClosed.class.getName(), "{broken");
        String unknown = UUID.randomUUID().toString();
        store(unknown, "org.tremplin.sample.NoteOfYesterday", "{}");
        String healthy = UUID.randomUUID().toString();
        commands.send(new NoteCommand.OpenNote(healthy, UUID.randomUUID().toString(), "healthy", "wood"));
        Eventually.soon(() -> {
            assertThat(mongo.findById(healthy, Document.class, "notes")).containsEntry("text", "healthy");
            assertThat(following.parked(500))
                    .filteredOn(parked -> parked.consumer().equals("sample-notes"))
                    .extracting(ParkedRecord::key)
                    .contains(broken, unknown)
                    .doesNotContain(healthy);
            assertThat(following.status())
                    .filteredOn(FollowerStatus::failing)
                    .extracting(FollowerStatus::name)
                    .containsExactly("publisher");
        });
        assertThat(following.retry("sample-notes", broken)).isZero();
        assertThat(following.retry("sample-notes", unknown)).isZero();
    }

    /** Puts an event into the store past everybody who would refuse it. */
    private void store(String note, String type, String payload) {
        database.sql("insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier,"
                        + " metadata, payload, payloadtype, timestamp) values (?, 0, 'note', ?, ?, ?, ?, ?)")
                .params(List.of(
                        note,
                        UUID.randomUUID().toString(),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        payload.getBytes(StandardCharsets.UTF_8),
                        type,
                        Instant.now().toString()))
                .update();
    }
}
