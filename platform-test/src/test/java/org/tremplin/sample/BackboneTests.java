package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.contracts.placement.JobObtainedV1;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.platform.following.FollowerStatus;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.privacy.SealingSerializer;
import org.tremplin.test.Api;
import org.tremplin.test.Damage;
import org.tremplin.test.Eventually;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import org.tremplin.web.Refusal;

/** The path command → event → Kafka → read model, and what holds on every step of it. */
@TremplinTest
class BackboneTests {

    private final Api api;
    private final Published published;
    private final MongoOperations mongo;
    private final JdbcClient database;
    private final Following following;
    private final Commands commands;
    private final Streams streams;

    @org.springframework.beans.factory.annotation.Autowired
    private EventStorageEngine engine;

    @org.springframework.beans.factory.annotation.Autowired
    private EventStore store;

    @org.springframework.beans.factory.annotation.Autowired
    private TransactionManager transactions;

    @org.springframework.beans.factory.annotation.Autowired
    private org.axonframework.config.Configuration axon;

    BackboneTests(
            Api api,
            Published published,
            MongoOperations mongo,
            JdbcClient database,
            Following following,
            Commands commands,
            Streams streams) {
        this.api = api;
        this.published = published;
        this.mongo = mongo;
        this.database = database;
        this.following = following;
        this.commands = commands;
        this.streams = streams;
    }

    @Test
    void runsOnTheDeclaredParts() {
        assertThat(engine).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(store).isInstanceOf(EmbeddedEventStore.class).isSameAs(axon.eventStore());
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat((Serializer) axon.eventSerializer()).isInstanceOf(SealingSerializer.class);
    }

    @Nested
    class Writing {

        @Test
        void answersWithVersionAndLetsTheNextReadSeeIt() {
            String id = open("Ada Example", UUID.randomUUID().toString());
            for (int i = 1; i <= 20; i++) {
                String after = amend(id, "text " + i);
                api.as("coordinator")
                        .get()
                        .uri("/api/sample/v1/notes/" + id)
                        .header("Tremplin-After", after)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.text")
                        .isEqualTo("text " + i);
            }
        }

        @Test
        void neverCallsMissingWhatWasWritten() {
            String id = open("Ada Example", UUID.randomUUID().toString());
            assertThat(streams.missing("note", id).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
            assertThat(streams.missing("note", UUID.randomUUID().toString()).code())
                    .isEqualTo("note-not-found");
        }

        @Test
        void takesTheSameKeyAndContentOnce() {
            Map<String, String> body = Map.of("person", "p1", "text", "hello", "sector", "wood");
            String key = UUID.randomUUID().toString();
            post(body, key).expectStatus().isCreated();
            post(body, key).expectStatus().isOk();
            post(Map.of("person", "p1", "text", "other", "sector", "wood"), key)
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("idempotency-key-reused");
        }

        @Test
        void refusesAnEditOfAnOldVersion() {
            String id = open("first", UUID.randomUUID().toString());
            amend(id, "second");
            api.as("coordinator")
                    .put()
                    .uri("/api/sample/v1/notes/" + id + "/text")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("text", "third"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(412)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("version-conflict");
        }

        @Test
        void decidesOnWhatAnotherInstanceHasWritten() {
            String id = open("here", UUID.randomUUID().toString());
            amend(id, "there");
            database.sql("insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier,"
                            + " metadata, payload, payloadtype, timestamp)"
                            + " select aggregateidentifier, 2, type, ?, metadata, ?, ?, timestamp"
                            + " from domainevententry where aggregateidentifier = ? and sequencenumber = 1")
                    .params(List.of(
                            UUID.randomUUID().toString(),
                            ("{\"note\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8),
                            NoteEvent.NoteClosed.class.getName(),
                            id))
                    .update();
            api.as("coordinator")
                    .put()
                    .uri("/api/sample/v1/notes/" + id + "/text")
                    .body(Map.of("text", "here again"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(409);
        }

        @Test
        void letsACommandDecideToStartNothing() {
            String id = UUID.randomUUID().toString();
            commands.send(new NoteCommand.GlanceAtNote(id));
            assertThat(store.lastSequenceNumberFor(id)).isEmpty();
        }

        @Test
        void describesItsHeadersAsHeaders() {
            api.as("board")
                    .get()
                    .uri("/api/sample/v1/openapi.json")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.openapi")
                    .value(String.class, version -> assertThat(version).startsWith("3.1"))
                    .jsonPath("$.paths['/api/sample/v1/notes'].post.parameters[*].in")
                    .isEqualTo("header")
                    .jsonPath("$.paths['/api/sample/v1/notes'].post.parameters[*].name")
                    .isEqualTo("Idempotency-Key");
        }

        @Test
        void tellsRefusalAndUnknownApart() {
            String id = open("closing", UUID.randomUUID().toString());
            commands.send(new NoteCommand.CloseNote(id));
            api.as("coordinator")
                    .put()
                    .uri("/api/sample/v1/notes/" + id + "/text")
                    .body(Map.of("text", "late"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("note-closed");
            api.as("coordinator")
                    .put()
                    .uri("/api/sample/v1/notes/" + UUID.randomUUID() + "/text")
                    .body(Map.of("text", "late"))
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("note-not-found");
        }
    }

    @Nested
    class Privacy {

        @Test
        void keepsPersonalDataUnreadableInStoreAndTopic() {
            String person = UUID.randomUUID().toString();
            String id = open("Zebulon Secret", person);
            byte[] payload = database.sql("select payload from domainevententry where aggregateidentifier = ?")
                    .param(id)
                    .query(byte[].class)
                    .single();
            assertThat(new String(payload, StandardCharsets.UTF_8))
                    .contains("enc:v1:")
                    .doesNotContain("Zebulon");
            Eventually.soon(() -> assertThat(published.heard("tremplin.sample.v1"))
                    .filteredOn(heard -> heard.key().equals(person))
                    .singleElement()
                    .satisfies(heard -> assertThat(heard.raw()).doesNotContain("Zebulon")));
            assertThat(mongo.findById(id, Document.class, "notes")).containsEntry("text", "Zebulon Secret");
        }

        private Object reread(String aggregate) {
            return new SealedAgain(axon.eventSerializer(), database).first(aggregate);
        }

        @Test
        void readsNullWhereThereIsNoKey() {
            String person = UUID.randomUUID().toString();
            String id = open("Forgotten", person);
            NoteEvent.NoteOpened before = (NoteEvent.NoteOpened) reread(id);
            assertThat(before.text()).isEqualTo("Forgotten");
            database.sql(
                            "update domainevententry set payload = convert_to(replace(convert_from(payload, 'UTF8'), ?, ?),"
                                    + " 'UTF8') where aggregateidentifier = ?")
                    .params(List.of(person, UUID.randomUUID().toString(), id))
                    .update();
            NoteEvent.NoteOpened after = (NoteEvent.NoteOpened) reread(id);
            assertThat(after.text())
                    .as("a person without a key has no readable text")
                    .isNull();
            assertThat(after.sector()).isEqualTo("wood");
        }
    }

    @Nested
    class Publishing {

        @Test
        void putsEveryEventOnTheTopicInOrderForItsKey() {
            String person = UUID.randomUUID().toString();
            for (int i = 0; i < 30; i++) {
                open("note " + i, person);
            }
            Eventually.soon(() -> assertThat(published.heard("tremplin.sample.v1"))
                    .filteredOn(heard -> heard.key().equals(person))
                    .hasSize(30)
                    .allSatisfy(heard -> {
                        assertThat(heard.envelope().source()).startsWith("/sample/note/");
                        assertThat(heard.envelope().type()).isEqualTo("org.tremplin.placement.employer-joined.v1");
                        assertThat(heard.envelope().partner()).isEqualTo("asti");
                    })
                    .isSortedAccordingTo(
                            (a, b) -> a.envelope().time().compareTo(b.envelope().time())));
        }
    }

    @Nested
    class FailingToPublish {

        @Test
        void stopsTheTokenUntilEveryEventIsOut() {
            String person = UUID.randomUUID().toString();
            NoteTranslation.failing = true;
            String id = open("held back 0", person);
            Eventually.soon(() -> assertThat(publisher()).extracting("failing").isEqualTo(true));
            for (int i = 1; i < 5; i++) {
                open("held back " + i, person);
            }
            assertThat(publisher().behind()).isPositive();
            assertThat(heardOf(person)).isEmpty();
            assertThat(mongo.findById(id, Document.class, "notes"))
                    .as("read models do not wait for the publisher")
                    .containsEntry("text", "held back 0");

            NoteTranslation.failing = false;
            Eventually.soon(() -> assertThat(heardOf(person)).hasSize(5));
            Eventually.soon(() -> assertThat(publisher().behind()).isZero());
        }

        private FollowerStatus publisher() {
            return following.status().stream()
                    .filter(status -> status.name().equals("publisher"))
                    .findFirst()
                    .orElseThrow();
        }

        private List<Heard> heardOf(String person) {
            return published.heard("tremplin.sample.v1").stream()
                    .filter(heard -> heard.key().equals(person))
                    .toList();
        }
    }

    @Nested
    class FollowingEvents {

        @Test
        void appliesRedeliveredAndLateDuplicatesOnce() {
            String subject = UUID.randomUUID().toString();
            String source = "/placement/employer/" + subject;
            published.tell(subject, source, 0, new EmployerJoinedV1(subject, "wood"));
            published.tell(subject, source, 1, new EmployerJoinedV1(subject, "metal"));
            published.tell(subject, source, 0, new EmployerJoinedV1(subject, "wood"));
            published.tell(subject, "/placement/job/" + subject, 0, job(subject));
            Eventually.soon(() -> assertThat(heard(subject))
                    .containsEntry("job", "2026-01-02")
                    .containsEntry("sector", "metal"));
        }

        @Test
        void parksAPoisonRecordAndItsSuccessorsAndGoesOnWithTheRest() {
            HeardProjection.refusing = true;
            String poisoned = UUID.randomUUID().toString();
            String healthy = UUID.randomUUID().toString();
            published.tell(poisoned, "/placement/employer/" + poisoned, 0, new EmployerJoinedV1(poisoned, "poison"));
            published.tell(poisoned, "/placement/job/" + poisoned, 0, job(poisoned));
            published.tell(healthy, "/placement/employer/" + healthy, 0, new EmployerJoinedV1(healthy, "wood"));
            Eventually.soon(() -> {
                assertThat(heard(healthy)).containsEntry("sector", "wood");
                assertThat(following.parked(500))
                        .filteredOn(parked -> parked.key().equals(poisoned)
                                && parked.consumer().equals("sample-heard"))
                        .extracting("reason")
                        .containsExactly("IllegalArgumentException", "follows-parked-record");
            });
            assertThat(heard(poisoned)).isNull();

            HeardProjection.refusing = false;
            api.as("coordinator")
                    .post()
                    .uri("/api/sample/v1/parked/sample-heard/" + poisoned + "/retry")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.handled")
                    .isEqualTo(2);
            assertThat(heard(poisoned)).containsEntry("sector", "poison").containsEntry("job", "2026-01-02");
        }

        @Test
        void parksWhatIsNotWhatItsTypeSays() {
            String subject = UUID.randomUUID().toString();
            published.tellRaw(
                    subject,
                    "/placement/employer/" + subject,
                    0,
                    "org.tremplin.placement.employer-joined.v1",
                    "{broken");
            published.tellRaw(
                    subject, "/placement/employer/" + subject, 1, "org.tremplin.placement.of-tomorrow.v9", "{}");
            Eventually.soon(() -> assertThat(following.parked(500))
                    .filteredOn(parked -> parked.key().equals(subject))
                    .extracting("consumer")
                    .containsExactlyInAnyOrder("sample-heard", "sample-echoes"));
            following.retry("sample-heard", subject);
        }

        @Test
        void reactsToAFactOnceHoweverOftenItComes() {
            String subject = UUID.randomUUID().toString();
            EmployerJoinedV1 joined = new EmployerJoinedV1(subject, "wood");
            published.tell(subject, "/placement/employer/" + subject, 0, joined);
            published.tell(subject, "/placement/employer/" + subject, 0, joined);
            Eventually.soon(() -> assertThat(mongo.findById("echo-" + subject, Document.class, "notes"))
                    .containsEntry("sector", "wood"));
            assertThat(store.lastSequenceNumberFor("echo-" + subject)).contains(0L);
            var event = store.readEvents("echo-" + subject).next();
            assertThat(event.getMetaData()).containsEntry("actor", "policy:sample-echoes");
        }

        @Test
        void rebuildsAReadModelLikeTheLiveOne() {
            String id = open("rebuilt", UUID.randomUUID().toString());
            amend(id, "rebuilt twice");
            String subject = UUID.randomUUID().toString();
            published.tell(subject, "/placement/employer/" + subject, 0, new EmployerJoinedV1(subject, "wood"));
            Eventually.soon(() -> {
                assertThat(heard(subject)).containsEntry("sector", "wood");
                assertThat(mongo.findById(id, Document.class, "notes")).containsEntry("text", "rebuilt twice");
            });
            Document live = mongo.findById(id, Document.class, "notes");
            Document liveHeard = heard(subject);
            Damage notes = Damage.to(mongo, "notes", id, "text", "spoilt");
            Damage heards = Damage.to(mongo, "heard", subject, "sector", "spoilt");
            rebuild("sample-notes");
            rebuild("sample-heard");
            Eventually.soon(() -> {
                assertThat(notes.isCleared()).isTrue();
                assertThat(heards.isCleared()).isTrue();
                assertThat(mongo.findById(id, Document.class, "notes"))
                        .doesNotContainEntry("edition", live.get("edition"))
                        .containsAllEntriesOf(toldBy(live));
                assertThat(heard(subject)).containsAllEntriesOf(toldBy(liveHeard));
            });
        }

        @Test
        void tellsHowFarItIs() {
            open("progress", UUID.randomUUID().toString());
            Eventually.soon(() -> api.as("board")
                    .get()
                    .uri("/api/sample/v1/progress")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.idle")
                    .isEqualTo(true)
                    .jsonPath("$.consumers.length()")
                    .isEqualTo(7));
        }

        /** What events made of the document; the edition says only when it was built. */
        private static Map<String, Object> toldBy(Document document) {
            Map<String, Object> told = new HashMap<>(document);
            told.remove("edition");
            return told;
        }

        private void rebuild(String projection) {
            api.as("coordinator")
                    .post()
                    .uri("/api/sample/v1/projections/" + projection + "/rebuild")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        private Document heard(String subject) {
            return mongo.findById(subject, Document.class, "heard");
        }

        private static JobObtainedV1 job(String subject) {
            return new JobObtainedV1(
                    subject, "job", "connections", "employer", null, LocalDate.of(2026, 1, 2), "permanent", null, true);
        }
    }

    private String open(String text, String person) {
        return post(
                        Map.of("person", person, "text", text, "sector", "wood"),
                        UUID.randomUUID().toString())
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .toString();
    }

    private String amend(String id, String text) {
        return api.as("coordinator")
                .put()
                .uri("/api/sample/v1/notes/" + id + "/text")
                .body(Map.of("text", text))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Tremplin-Version");
    }

    private RestTestClient.ResponseSpec post(Map<String, String> body, String key) {
        return api.as("coordinator")
                .post()
                .uri("/api/sample/v1/notes")
                .header("Idempotency-Key", key)
                .body(body)
                .exchange();
    }
}
