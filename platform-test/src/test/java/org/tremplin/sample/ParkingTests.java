package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.FollowerStatus;
import org.tremplin.platform.following.Following;
import org.tremplin.test.Eventually;
import org.tremplin.test.TremplinTest;

/** What followers of the service's own store do with what they cannot handle. */
@TremplinTest
class ParkingTests {

    private final Commands commands;
    private final Following following;
    private final MongoOperations mongo;
    private final JdbcClient database;

    ParkingTests(Commands commands, Following following, MongoOperations mongo, JdbcClient database) {
        this.commands = commands;
        this.following = following;
        this.mongo = mongo;
        this.database = database;
    }

    @AfterEach
    void takesEverythingAgain() {
        NoteProjection.refusing = false;
    }

    @Test
    void losesNothingOfAParkedStreamWhenItIsRetried() {
        NoteProjection.refusing = true;
        String note = UUID.randomUUID().toString();
        commands.send(new NoteCommand.OpenNote(note, UUID.randomUUID().toString(), "first", "poison"));
        commands.send(new NoteCommand.AmendNote(note, "second"));
        Eventually.soon(() -> assertThat(parkedUnder(note)).isEqualTo(2));

        NoteProjection.refusing = false;
        assertThat(following.retry("sample-notes", note)).isEqualTo(2);
        assertThat(mongo.findById(note, Document.class, "notes"))
                .as("what came after the parked event must not outrun it")
                .containsEntry("sector", "poison")
                .containsEntry("text", "second");
    }

    @Test
    void parksWhatCannotBeReadAndGoesOnWithTheRest() {
        String broken = UUID.randomUUID().toString();
        store(broken, NoteEvent.NoteClosed.class.getName(), "{broken");
        String unknown = UUID.randomUUID().toString();
        store(unknown, "org.tremplin.sample.NoteOfYesterday", "{}");
        String healthy = UUID.randomUUID().toString();
        commands.send(new NoteCommand.OpenNote(healthy, UUID.randomUUID().toString(), "healthy", "wood"));
        Eventually.soon(() -> {
            assertThat(mongo.findById(healthy, Document.class, "notes")).containsEntry("text", "healthy");
            assertThat(parkedUnder(broken)).isEqualTo(1);
            assertThat(parkedUnder(unknown)).isEqualTo(1);
            assertThat(following.status())
                    .as("the publisher must not leave anything out, so it waits and says so")
                    .filteredOn(FollowerStatus::failing)
                    .extracting(FollowerStatus::name)
                    .containsExactly("publisher");
        });
        assertThat(following.retry("sample-notes", broken)).isZero();

        database.sql("update domainevententry set payload = ?, payloadtype = ? where aggregateidentifier in (?, ?)")
                .params(List.of(
                        bytes("{\"note\":\"repaired\"}"), NoteEvent.NoteClosed.class.getName(), broken, unknown))
                .update();
        Eventually.soon(() -> assertThat(following.status()).noneMatch(FollowerStatus::failing));
    }

    /** Puts an event into the store past everybody who would refuse it. */
    private void store(String note, String type, String payload) {
        database.sql("insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier,"
                        + " metadata, payload, payloadtype, timestamp) values (?, 0, 'note', ?, ?, ?, ?, ?)")
                .params(List.of(
                        note,
                        UUID.randomUUID().toString(),
                        bytes("{}"),
                        bytes(payload),
                        type,
                        Instant.now().toString()))
                .update();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long parkedUnder(String key) {
        return following.parked(500).stream()
                .filter(parked -> parked.key().equals(key))
                .count();
    }
}
