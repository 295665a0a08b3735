package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Following;
import org.tremplin.test.Eventually;
import org.tremplin.test.TremplinTest;

/** What an instance whose clock was ahead leaves behind when it dies and its clock is put right. */
@TremplinTest
class WrongClockTests {

    private static final Instant AHEAD = Instant.now().plus(Duration.ofMinutes(10));

    private final Commands commands;
    private final Following following;
    private final MongoOperations mongo;
    private final JdbcClient database;

    WrongClockTests(Commands commands, Following following, MongoOperations mongo, JdbcClient database) {
        this.commands = commands;
        this.following = following;
        this.mongo = mongo;
        this.database = database;
    }

    @Test
    void takesOverClaimsFromTheFuture() {
        open();
        Eventually.soon(() -> assertThat(following.behind("publisher")).isZero());
        database.sql("update tokenentry set owner = 'gone', timestamp = ? where processorname = 'publisher'")
                .param(AHEAD.toString())
                .update();
        mongo.getCollection("follower_positions")
                .updateMany(
                        Filters.eq("processor", "sample-notes"),
                        Updates.combine(Updates.set("owner", "gone"), Updates.set("claimedAt", Date.from(AHEAD))));

        String later = open();

        Eventually.soon(() -> {
            assertThat(mongo.findById(later, Document.class, "notes")).isNotNull();
            assertThat(following.behind("publisher")).isZero();
        });
    }

    private String open() {
        String note = UUID.randomUUID().toString();
        commands.send(new NoteCommand.OpenNote(note, UUID.randomUUID().toString(), "text", "wood"));
        return note;
    }
}
