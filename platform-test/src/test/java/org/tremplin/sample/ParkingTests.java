package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Following;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** What followers do with what they cannot handle. */
@TremplinTest
class ParkingTests {

    private final Commands commands;
    private final Following following;
    private final MongoOperations mongo;
    private final Published published;

    ParkingTests(Commands commands, Following following, MongoOperations mongo, Published published) {
        this.commands = commands;
        this.following = following;
        this.mongo = mongo;
        this.published = published;
    }

    @AfterEach
    void takesEverythingAgain() {
        NoteProjection.refusing = false;
        WhenEmployerJoinsOpenNote.refusing = false;
        WhenNoteSharedOpenHers.refused = "";
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
    void triesAgainByItselfWhatAPolicyCouldNotDo() {
        WhenEmployerJoinsOpenNote.refusing = true;
        String employer = UUID.randomUUID().toString();
        published.tell(employer, "/placement/employer/" + employer, 0, new EmployerJoinedV1(employer, "poison"));
        Eventually.soon(() -> assertThat(parkedUnder(employer)).isEqualTo(1));

        WhenEmployerJoinsOpenNote.refusing = false;
        Eventually.soon(() -> {
            assertThat(mongo.findById("echo-" + employer, Document.class, "notes"))
                    .containsEntry("sector", "poison");
            assertThat(parkedUnder(employer)).isZero();
        });
    }

    @Test
    void holdsUpOnePersonOfAStreamThatManyShare() {
        String note = UUID.randomUUID().toString();
        String refused = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        WhenNoteSharedOpenHers.refused = refused;
        commands.send(new NoteCommand.OpenNote(note, UUID.randomUUID().toString(), "to share", "wood"));
        commands.send(new NoteCommand.ShareNote(note, refused));
        commands.send(new NoteCommand.ShareNote(note, other));
        Eventually.soon(() -> assertThat(mongo.findById("hers-" + other, Document.class, "notes"))
                .containsEntry("text", "shared"));
        assertThat(parkedUnder(refused)).isEqualTo(1);
        assertThat(parkedUnder(note)).isZero();

        WhenNoteSharedOpenHers.refused = "";
        Eventually.soon(() -> assertThat(mongo.findById("hers-" + refused, Document.class, "notes"))
                .containsEntry("text", "shared"));
    }

    private long parkedUnder(String key) {
        return following.parked(500).stream()
                .filter(parked -> parked.key().equals(key))
                .count();
    }
}
