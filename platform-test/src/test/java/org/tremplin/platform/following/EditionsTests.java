package org.tremplin.platform.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.tremplin.test.TestDocuments;

/** What an instance writes that has missed the beginning of a new edition, and that it does no harm. */
class EditionsTests {

    private static final List<String> BOTH = List.of("people", "places");

    private final MongoOperations mongo = TestDocuments.make("editions");
    private final Documents documents = new Documents(mongo);
    private final Editions here = new Editions(mongo, Clock.systemUTC());
    private final Editions there = new Editions(mongo, Clock.systemUTC());

    @Test
    void letsNobodyWriteBeforeItJoined() {
        assertThatThrownBy(() -> here.require("people")).isInstanceOf(Editions.EditionOver.class);
        here.begin(BOTH);
        assertThat(here.require("people")).isEqualTo(here.require("places"));
        assertThatThrownBy(() -> there.require("people")).isInstanceOf(Editions.EditionOver.class);
        assertThat(there.join(BOTH)).isTrue();
        assertThat(there.require("people")).isEqualTo(here.require("people"));
    }

    @Test
    void letsNobodyWriteWhoseStoreWasLost() {
        here.begin(BOTH);
        mongo.getCollection("read_model_editions").drop();
        assertThat(here.over(BOTH)).containsExactlyInAnyOrderElementsOf(BOTH);
        assertThatThrownBy(() -> here.require("people")).isInstanceOf(Editions.EditionOver.class);
        assertThat(here.join(BOTH)).isFalse();
    }

    @Test
    void joinsNoneThatIsNotTheSameForAll() {
        here.begin(BOTH);
        here.begin(List.of("people"));
        assertThat(there.join(BOTH)).isFalse();
    }

    @Test
    void growsWhateverTheClockSays() {
        here.begin(BOTH);
        Instant before = Clock.systemUTC().instant().minus(Duration.ofMinutes(10));
        Editions late = new Editions(mongo, Clock.fixed(before, java.time.ZoneOffset.UTC));
        late.begin(BOTH);
        assertThat(late.require("people")).isGreaterThan(here.of("people"));
        assertThat(here.over(BOTH)).containsExactlyInAnyOrderElementsOf(BOTH);
    }

    @Test
    void leavesDocumentsOfALaterEditionAlone() {
        here.begin(BOTH);
        long old = here.of("people");
        there.begin(BOTH);
        long current = there.of("people");

        documents.apply(change(3, Map.of("name", "kept", "town", "kept")), current);
        documents.apply(change(7, Map.of("name", "late")), old);

        assertThat(mongo.findById("one", Document.class, "people"))
                .containsEntry("name", "kept")
                .containsEntry("edition", current);
    }

    @Test
    void beginsADocumentThatAnEarlierEditionLeftHalfMade() {
        here.begin(BOTH);
        documents.apply(change(7, Map.of("name", "half")), here.of("people"));
        there.begin(BOTH);

        documents.apply(change(0, Map.of("name", "first", "town", "first")), there.of("people"));
        documents.apply(change(7, Map.of("name", "whole")), there.of("people"));

        assertThat(mongo.findById("one", Document.class, "people"))
                .containsEntry("name", "whole")
                .containsEntry("town", "first");
    }

    private static DocumentChanges change(long sequence, Map<String, String> values) {
        DocumentChanges changes = new DocumentChanges();
        Envelope envelope =
                new Envelope("id-" + sequence, "/people/one", sequence, "type", "one", Instant.EPOCH, null, null, null);
        changes.by(envelope).set("people", "one", values);
        return changes;
    }
}
