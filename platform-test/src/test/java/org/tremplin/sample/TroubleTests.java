package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.annotation.DirtiesContext;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.FollowerStatus;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.following.ParkedRecord;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.TremplinTest;

/**
 * What a service does and says where a stored event cannot be read, and Kafka does not answer who asks how far it is; such
 * a service is of no use to other tests.
 */
@TremplinTest
@DirtiesContext
class TroubleTests {

    private static final String NOBODY = "127.0.0.1:1";

    private final Api api;
    private final Commands commands;
    private final Following following;
    private final MongoOperations mongo;
    private final JdbcClient database;

    TroubleTests(Api api, Commands commands, Following following, MongoOperations mongo, JdbcClient database) {
        this.api = api;
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

    @Test
    void tellsOfItsProgressWhatItKnows() {
        assertThat(following.status())
                .filteredOn(status -> status.behind() == null)
                .extracting(FollowerStatus::name)
                .containsExactlyInAnyOrder(
                        "sample-heard", "sample-echoes", "sample-service-names", "sample-service-access");
        api.as("board")
                .get()
                .uri("/api/sample/v1/progress")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.idle")
                .isEqualTo(false)
                .jsonPath("$.consumers.length()")
                .isEqualTo(7);
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

    @TestConfiguration(proxyBeanMethods = false)
    static class WithoutKafkaToAsk {

        @Bean
        KafkaAdmin kafkaAdmin() {
            KafkaAdmin nobody = new KafkaAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, NOBODY));
            nobody.setAutoCreate(false);
            return nobody;
        }
    }
}
