package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** How a service comes by the names of people whom it knows by id. */
@TremplinTest
class NamesTests {

    private final Published published;
    private final MongoOperations mongo;

    NamesTests(Published published, MongoOperations mongo) {
        this.published = published;
        this.mongo = mongo;
    }

    @Test
    void asksForWhoeverIsRegistered() {
        String participant = register(UUID.randomUUID().toString());
        Eventually.soon(() -> assertThat(nameOf(participant)).isEqualTo("Person " + participant.substring(0, 4)));
    }

    @Test
    void asksAgainForWhoIsNotKnownYet() {
        String late = register("00000000" + UUID.randomUUID().toString().substring(8));
        Eventually.soon(() -> assertThat(nameOf(late)).isEqualTo("Person 0000"));
    }

    private String nameOf(String participant) {
        Document stored = mongo.findById(participant, Document.class, "names");
        return stored == null ? null : stored.getString("name");
    }

    private String register(String participant) {
        published.tell(
                participant,
                "/participant/participant/" + participant,
                0,
                new ParticipantRegisteredV1(
                        participant, "asti", "x", null, null, "other", null, null, LocalDate.of(2026, 1, 2)));
        return participant;
    }
}
