package org.tremplin.subscription.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.subscription.Receiver;
import org.tremplin.subscription.Receiver.Arrival;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;

class ReplayTests extends SubscriptionsTest {

    private final JdbcClient database;
    private final Upkeep upkeep;

    ReplayTests(Api api, Published published, JdbcClient database, Upkeep upkeep) {
        super(api, published);
        this.database = database;
        this.upkeep = upkeep;
    }

    @Test
    void replaysForOneWithoutTouchingOthers() {
        Receiver mine = receiver();
        Receiver other = receiver();
        String id = subscribe(mine).path("id").asString();
        subscribe(other);
        String anna = UUID.randomUUID().toString();
        for (long i = 0; i < 10; i++) {
            enrol(anna, i);
        }
        Eventually.soon(() -> assertThat(mine.arrivals()).hasSize(10));
        Eventually.soon(() -> assertThat(delivered(id)).isEqualTo(10));
        JsonNode replay = post(id + "/replays", Map.of("beginning", true), 201);
        enrol(anna, 10);
        Eventually.soon(() -> assertThat(mine.arrivals()).hasSize(21));
        List<Arrival> replayed =
                mine.arrivals().stream().filter(Arrival::replayed).toList();
        assertThat(replayed)
                .extracting(Arrival::sequence)
                .isEqualTo(LongStream.range(0, 10).boxed().toList());
        assertThat(replayed)
                .extracting(Arrival::id)
                .isEqualTo(
                        mine.firsts().subList(0, 10).stream().map(Arrival::id).toList());
        ended(id);
        assertThat(replay.path("number").asLong()).isEqualTo(1);
        assertThat(other.arrivals()).hasSize(11).noneMatch(Arrival::replayed);
        assertThat(get("/subscriptions/" + id + "/deliveries?replay=1").path("deliveries"))
                .hasSize(10);
    }

    @Test
    void replaysFromACursorAndFromATime() {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        String anna = UUID.randomUUID().toString();
        for (long i = 0; i < 6; i++) {
            enrol(anna, i);
        }
        Eventually.soon(() -> assertThat(delivered(id)).isEqualTo(6));
        JsonNode log = get("/subscriptions/" + id + "/deliveries").path("deliveries");
        String third = log.get(3).path("cursor").asString();
        post(id + "/replays", Map.of("cursor", third), 201);
        Eventually.soon(() -> assertThat(receiver.arrivals()).hasSize(9));
        assertThat(receiver.arrivals().stream().filter(Arrival::replayed).map(Arrival::sequence))
                .containsExactly(3L, 4L, 5L);
        ended(id);
        String time = database.sql("select appended_at from event_log where id = ?")
                .param(log.get(1).path("event").asString())
                .query(OffsetDateTime.class)
                .single()
                .toInstant()
                .toString();
        post(id + "/replays", Map.of("time", time), 201);
        Eventually.soon(() -> assertThat(receiver.arrivals()).hasSizeGreaterThanOrEqualTo(11));
        assertThat(receiver.arrivals().stream().skip(9).map(Arrival::sequence)).endsWith(4L, 5L);
    }

    @Test
    void replaysARange() {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        String anna = UUID.randomUUID().toString();
        for (long i = 0; i < 6; i++) {
            enrol(anna, i);
        }
        Eventually.soon(() -> assertThat(delivered(id)).isEqualTo(6));
        JsonNode log = get("/subscriptions/" + id + "/deliveries").path("deliveries");
        post(
                id + "/replays",
                Map.of(
                        "cursor",
                        log.get(4).path("cursor").asString(),
                        "until",
                        log.get(2).path("cursor").asString()),
                201);
        ended(id);
        assertThat(receiver.arrivals().stream().filter(Arrival::replayed).map(Arrival::sequence))
                .containsExactly(2L, 3L);
    }

    /** The newest replay has come to its end. */
    private void ended(String id) {
        Eventually.soon(() -> assertThat(get("/subscriptions/" + id + "/replays")
                        .path("replays")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("done"));
    }

    @Test
    void keepsTheLogOfEveryAttemptAndDeliversAgainWhatIsAsked() {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        AtomicBoolean down = new AtomicBoolean(true);
        receiver.answering(event -> down.get() ? 503 : 204);
        String anna = UUID.randomUUID().toString();
        enrol(anna, 0);
        enrol(anna, 1);
        Eventually.soon(
                () -> assertThat(get("/subscriptions/" + id + "/deliveries").path("deliveries"))
                        .hasSize(2));
        Eventually.soon(() -> {
            JsonNode first = get("/subscriptions/" + id + "/deliveries")
                    .path("deliveries")
                    .get(1);
            assertThat(first.path("attempts").size()).isGreaterThan(1);
            assertThat(first.path("attempts").get(0).path("status").asInt()).isEqualTo(503);
            assertThat(first.has("nextTry")).isTrue();
        });
        assertThat(get("/subscriptions/" + id + "/deliveries")
                        .path("deliveries")
                        .get(0)
                        .path("tried")
                        .asInt())
                .as("what follows waits")
                .isZero();
        down.set(false);
        Eventually.soon(() -> assertThat(delivered(id)).isEqualTo(2));
        String event = receiver.firsts().getFirst().id();
        post(id + "/deliveries/" + event + "/redelivery", null, 202);
        Eventually.soon(() -> assertThat(receiver.arrivals()).hasSize(3));
        assertThat(receiver.arrivals().getLast().replayed()).isTrue();
        assertThat(receiver.arrivals().getLast().id()).isEqualTo(event);
    }

    @Test
    void deliversAgainAllThatFailed() {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        for (int i = 0; i < 3; i++) {
            enrol(UUID.randomUUID().toString(), 0);
        }
        Eventually.soon(() -> assertThat(delivered(id)).isEqualTo(3));
        assertThat(post(id + "/redelivery", null, 409).path("code").asString()).isEqualTo("nothing-to-redeliver");
        database.sql("update delivery set state = 'failed' where subscription = ?")
                .param(UUID.fromString(id))
                .update();
        assertThat(post(id + "/redelivery", null, 202).path("deliveries").asInt())
                .isEqualTo(3);
        Eventually.soon(() -> assertThat(receiver.arrivals()).hasSize(6));
        Eventually.soon(() -> assertThat(delivered(id)).isEqualTo(3));
    }

    @Test
    void saysHowASubscriptionIsDoing() {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        enrol(UUID.randomUUID().toString(), 0);
        Eventually.soon(() -> assertThat(get("/subscriptions/" + id + "/health")
                        .path("delivered")
                        .asInt())
                .isEqualTo(1));
        assertThat(get("/subscriptions/" + id + "/health").path("successRate").asDouble())
                .isEqualTo(1.0);
        assertThat(get("/subscriptions/" + id + "/health").path("behind").asInt())
                .isZero();
        post(id + "/pause", null, 200);
        Eventually.soon(() -> assertThat(
                        database.sql("select claimed_until < clock_timestamp() from run where subscription = ?")
                                .param(UUID.fromString(id))
                                .query(Boolean.class)
                                .single())
                .isTrue());
        enrol(UUID.randomUUID().toString(), 0);
        Eventually.soon(() -> assertThat(
                        get("/subscriptions/" + id + "/health").path("behind").asInt())
                .isEqualTo(1));
        post(id + "/resumption", null, 200);
        Eventually.soon(() -> assertThat(receiver.firsts()).hasSize(2));
        JsonNode test = post(id + "/test", null, 200);
        assertThat(test.path("status").asInt()).isEqualTo(204);
    }

    @Test
    void goesOnWithTheFormerSecretWhileOneIsReplaced() {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        String fresh = post(id + "/secret", null, 200)
                .path("sinkcredential")
                .path("secret")
                .asString();
        enrol(UUID.randomUUID().toString(), 0);
        Eventually.soon(() -> assertThat(receiver.firsts())
                .as("still verified with the former one")
                .hasSize(1));
        receiver.verifying(fresh);
        enrol(UUID.randomUUID().toString(), 0);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> receiver.firsts().size() == 2);
    }

    @Test
    void forgetsOldDeliveriesAndKeepsWhatWaits() {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        receiver.answering(event -> event.path("sequence").asString().equals("1") ? 500 : 204);
        String anna = UUID.randomUUID().toString();
        enrol(anna, 0);
        enrol(anna, 1);
        Eventually.soon(
                () -> assertThat(get("/subscriptions/" + id + "/deliveries").path("deliveries"))
                        .hasSize(2));
        database.sql("update delivery set changed_at = changed_at - interval '31 days' where subscription = ?")
                .param(UUID.fromString(id))
                .update();
        assertThat(upkeep.forget()).isEqualTo(1);
        assertThat(get("/subscriptions/" + id + "/deliveries?state=waiting").path("deliveries"))
                .hasSize(1);
    }

    private int delivered(String id) {
        return get("/subscriptions/" + id + "/deliveries?state=delivered")
                .path("deliveries")
                .size();
    }

    private JsonNode post(String path, Object body, int status) {
        var request = integration().post().uri(BASE + "/subscriptions/" + path);
        var sent = body == null ? request.exchange() : request.body(body).exchange();
        return sent.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
