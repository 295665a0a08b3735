package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.LastWrite;
import org.tremplin.platform.following.Following;
import org.tremplin.test.Eventually;
import org.tremplin.test.TremplinTest;

/** How a service knows whether its read models tell what was written. */
@TremplinTest
class CatchingUpTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Commands commands;
    private final Following following;
    private final MongoOperations mongo;
    private final DataSource database;

    CatchingUpTests(Commands commands, Following following, MongoOperations mongo, DataSource database) {
        this.commands = commands;
        this.following = following;
        this.mongo = mongo;
        this.database = database;
    }

    @Test
    void waitsForAWriteThatLaterOnesOvertook() throws SQLException {
        String slow = UUID.randomUUID().toString();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            close(slow, connection);
            assertThat(following.await(new LastWrite(open(), 0), PATIENCE)).isTrue();
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(following.await(new LastWrite(slow, 0), PATIENCE)).isTrue();
        assertThat(mongo.findById(slow, Document.class, "notes")).containsEntry("closed", true);
    }

    @Test
    void isBehindUntilARebuiltReadModelIsThereAgain() {
        String note = open();
        Eventually.soon(() -> assertThat(following.behind("sample-notes")).isZero());
        following.rebuild("sample-notes");
        boolean said = following.behind("sample-notes") == 0;
        boolean there = mongo.findById(note, Document.class, "notes") != null;
        assertThat(said && !there).as("says that it is done before it is").isFalse();
        Eventually.soon(() -> assertThat(following.behind("sample-notes")).isZero());
        assertThat(mongo.findById(note, Document.class, "notes")).containsEntry("text", "quick");
    }

    private String open() {
        String note = UUID.randomUUID().toString();
        commands.send(new NoteCommand.OpenNote(note, UUID.randomUUID().toString(), "quick", "wood"));
        return note;
    }

    /** What another instance stores in a transaction that takes its time. */
    private static void close(String note, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata,"
                        + " payload, payloadtype, timestamp) values (?, 0, 'note', ?, ?, ?, ?, ?)")) {
            insert.setString(1, note);
            insert.setString(2, UUID.randomUUID().toString());
            insert.setBytes(3, "{}".getBytes(StandardCharsets.UTF_8));
            insert.setBytes(4, ("{\"note\":\"" + note + "\"}").getBytes(StandardCharsets.UTF_8));
            insert.setString(5, NoteEvent.NoteClosed.class.getName());
            insert.setString(6, Instant.now().toString());
            insert.executeUpdate();
        }
    }
}
