package org.tremplin.subscription.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.platform.access.Relations.OPEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.subscription.Receiver;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;

/** What people share decides what leaves, today and for each event; who was told hears when that ends. */
class SharingTests extends SharingTest {

    private static final int UNDER_WAY_AT_ONCE = 8;

    private final JdbcClient database;

    SharingTests(Api api, Published published, JdbcClient database) {
        super(api, published);
        this.database = database;
    }

    @Test
    void followsConsentFromGivenToWithdrawnToErased() {
        wide(partner);
        Receiver receiver = receiver();
        String id = subscribed(receiver, partner, List.of(ATTENDED));
        String anna = UUID.randomUUID().toString();
        tell(anna, ATTENDED);
        Eventually.soon(() -> assertThat(health(id, "notShared")).isEqualTo(1));
        share(anna, partner, OPEN, OPEN, OPEN, null);
        String arrives = tell(anna, ATTENDED);
        Eventually.soon(() -> assertThat(ids(receiver, ATTENDED)).containsExactly(arrives));

        share(anna, partner, null, null, null, null);
        tell(anna, ATTENDED);
        Eventually.soon(() -> assertThat(types(receiver)).containsExactly(ATTENDED, SHARING));
        Eventually.soon(() -> assertThat(health(id, "notShared")).isEqualTo(2));
        assertThat(get("/subscriptions/" + id + "/events?limit=1000").toString())
                .doesNotContain(ATTENDED);

        erase(anna);
        Eventually.soon(() -> assertThat(types(receiver)).containsExactly(ATTENDED, SHARING, ERASED));
        Eventually.soon(() -> assertThat(erasure(id).has("receivedAt")).isTrue());
        assertThat(erasure(id).has("confirmedAt")).isFalse();
        confirm(id, erasure(id).path("event").asString());
        assertThat(erasure(id).has("confirmedAt")).isTrue();
        JsonNode place = places(anna);
        assertThat(place.has("forgottenAt")).isTrue();
        assertThat(place.path("subscribers").get(0).path("partner").asString()).isEqualTo(partner);
        assertThat(place.path("subscribers").get(0).has("confirmedAt")).isTrue();
        assertThat(receiver.forged()).isZero();
    }

    @Test
    void listsFirstWhoIsStillToBeErasedAndNotesWhoLooked() {
        wide(partner);
        Receiver receiver = receiver();
        String id = subscribed(receiver, partner, List.of(ATTENDED));
        String anna = told(receiver);
        String bela = told(receiver);
        erase(anna);
        erase(bela);
        Eventually.soon(() -> assertThat(erasures(id)).containsExactly(bela, anna));
        confirm(id, erasure(id).path("event").asString());
        assertThat(erasures(id)).containsExactly(anna, bela);
        assertThat(database.sql(
                                "select distinct participant::text from audit.access_entry where partner = ? and what like ?")
                        .params(partner, "%/erasures")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(anna, bela);
    }

    @Test
    void takesComingBackToAFeedBehindAnErasureForItsReceipt() {
        wide(partner);
        String id = feed(List.of(ATTENDED));
        String anna = UUID.randomUUID().toString();
        share(anna, partner, OPEN, OPEN, OPEN, null);
        tell(anna, ATTENDED);
        String told = cursorBehind(ATTENDED, "/subscriptions/" + id + "/events");
        erase(anna);
        String erased = cursorBehind(ERASED, "/subscriptions/" + id + "/events?after=" + told);
        assertThat(erasure(id).has("receivedAt"))
                .as("it may be lost on its way")
                .isFalse();
        get("/subscriptions/" + id + "/events?after=" + erased);
        assertThat(erasure(id).has("receivedAt")).isTrue();
        assertThat(places(anna).path("subscribers").path(0).has("receivedAt")).isTrue();
        assertThat(erasure(id).has("confirmedAt")).isFalse();
    }

    /** The cursor of the page of a feed whose last event is of a type, once it is there. */
    private String cursorBehind(String type, String address) {
        AtomicReference<JsonNode> page = new AtomicReference<>();
        Eventually.soon(() -> {
            page.set(get(address));
            assertThat(page.get()
                            .path("events")
                            .valueStream()
                            .map(event -> event.path("type").asString()))
                    .endsWith(type);
        });
        return page.get().path("cursor").asString();
    }

    @Test
    void letsACoordinatorConfirmWhereTheSubscriptionIsRemoved() {
        wide(partner);
        Receiver receiver = receiver();
        String id = subscribed(receiver, partner, List.of(ATTENDED));
        String anna = told(receiver);
        integration()
                .delete()
                .uri(BASE + "/subscriptions/" + id)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        erase(anna);
        Eventually.soon(() -> assertThat(places(anna).has("forgottenAt")).isTrue());
        JsonNode place = places(anna).path("subscribers").path(0);
        assertThat(place.path("state").asString()).isEqualTo("removed");
        assertThat(place.path("subscription").asString()).isEqualTo(id);
        String list = BASE + "/subscriptions/" + id + "/erasures";
        api.as("coordinator", "cria").get().uri(list).exchange().expectStatus().isNotFound();
        integration().get().uri(list).exchange().expectStatus().isNotFound();
        RestTestClient coordinator = api.as("coordinator", partner);
        String event = coordinator
                .get()
                .uri(list)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("erasures")
                .path(0)
                .path("event")
                .asString();
        coordinator
                .post()
                .uri(list + "/" + event + "/confirmation")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(places(anna).path("subscribers").path(0).has("confirmedAt")).isTrue();
    }

    @Test
    void withdrawsFromWhatWaitsAndDeliversByReplayOnceItIsShared() {
        wide(partner);
        Receiver receiver = receiver();
        String id = subscribed(receiver, partner, List.of(ATTENDED));
        String anna = UUID.randomUUID().toString();
        share(anna, partner, OPEN, OPEN, OPEN, null);
        receiver.answering(event -> 503);
        String event = tell(anna, ATTENDED);
        Eventually.soon(() -> assertThat(receiver.refused()).isPositive());
        share(anna, partner, null, null, null, null);
        Eventually.soon(() -> assertThat(delivery(id, event)).isEqualTo("withheld"));
        receiver.answering(any -> 204);
        integration()
                .post()
                .uri(BASE + "/subscriptions/" + id + "/deliveries/" + event + "/redelivery")
                .exchange()
                .expectStatus()
                .isAccepted();
        Eventually.soon(() -> assertThat(types(receiver)).contains(SHARING));
        assertThat(types(receiver)).doesNotContain(ATTENDED);
        share(anna, partner, OPEN, OPEN, OPEN, null);
        Eventually.soon(() -> assertThat(ids(receiver, SHARING)).hasSize(2));
        integration()
                .post()
                .uri(BASE + "/subscriptions/" + id + "/replays")
                .body(Map.of("beginning", true))
                .exchange()
                .expectStatus()
                .isCreated();
        Eventually.soon(() -> assertThat(ids(receiver, ATTENDED)).contains(event));
    }

    @Test
    void tellsThatThePartnerLeftAndNothingAboutPeopleAfterThat() {
        wide(partner);
        Receiver receiver = receiver();
        String id = subscribed(receiver, partner, List.of(ATTENDED));
        Receiver other = receiver();
        String untold = subscribed(other, partner, List.of(BROKEN_OFF));
        String anna = told(receiver);
        leave(partner);
        tell(anna, ATTENDED);
        Eventually.soon(() -> assertThat(types(receiver)).containsExactly(ATTENDED, LEFT));
        Eventually.soon(() -> assertThat(health(id, "behind")).isZero());
        Eventually.soon(() -> assertThat(health(untold, "behind")).isZero());
        assertThat(types(receiver)).containsExactly(ATTENDED, LEFT);
        assertThat(other.firsts()).isEmpty();
    }

    @Test
    void tellsNothingOfWhomNothingWasTold() {
        wide(partner);
        Receiver receiver = receiver();
        String id = subscribed(receiver, partner, List.of(ATTENDED));
        String anna = UUID.randomUUID().toString();
        tell(anna, ATTENDED);
        share(anna, partner, null, null, null, null);
        erase(anna);
        String bela = UUID.randomUUID().toString();
        share(bela, partner, OPEN, OPEN, OPEN, null);
        String arrives = tell(bela, ATTENDED);
        Eventually.soon(() -> assertThat(ids(receiver, ATTENDED)).containsExactly(arrives));
        Eventually.soon(() -> assertThat(health(id, "behind")).isZero());
        assertThat(receiver.firsts()).extracting(Receiver.Arrival::subject).doesNotContain(anna);
        assertThat(places(anna).path("subscribers")).isEmpty();
        assertThat(get("/subscriptions/" + id + "/deliveries").toString()).doesNotContain(anna);
    }

    /** She shares no longer before anything was sent of what was read already: neither that nor its end is told. */
    @Test
    void tellsNothingOfWhomNothingWasSentBeforeSheWithdrew() throws InterruptedException {
        wide(partner);
        Receiver receiver = receiver();
        String id = subscribed(receiver, partner, List.of(ATTENDED));
        String unread = feed(List.of(ATTENDED, SHARING));
        String anna = UUID.randomUUID().toString();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < UNDER_WAY_AT_ONCE; i++) {
            others.add(UUID.randomUUID().toString());
        }
        share(anna, partner, OPEN, OPEN, OPEN, null);
        others.forEach(other -> share(other, partner, OPEN, OPEN, OPEN, null));
        Eventually.soon(() -> assertThat(health(unread, "behind")).isEqualTo(UNDER_WAY_AT_ONCE + 1));
        CountDownLatch arrived = new CountDownLatch(UNDER_WAY_AT_ONCE);
        CountDownLatch over = new CountDownLatch(1);
        receiver.answering(event -> {
            arrived.countDown();
            return isOver(over) ? 204 : 503;
        });
        others.forEach(other -> tell(other, ATTENDED));
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        tell(anna, ATTENDED);
        Eventually.soon(() -> assertThat(health(unread, "behind")).isEqualTo(2 * (UNDER_WAY_AT_ONCE + 1)));
        share(anna, partner, null, null, null, null);
        Eventually.soon(() -> assertThat(health(unread, "behind")).isEqualTo(2 * UNDER_WAY_AT_ONCE));
        over.countDown();
        Eventually.soon(() -> assertThat(health(id, "behind")).isZero());
        erase(anna);
        Eventually.soon(() -> assertThat(places(anna).has("forgottenAt")).isTrue());
        String last = tell(others.getFirst(), ATTENDED);
        Eventually.soon(() -> assertThat(ids(receiver, ATTENDED)).contains(last));
        assertThat(receiver.firsts()).extracting(Receiver.Arrival::subject).doesNotContain(anna);
        assertThat(places(anna).path("subscribers")).isEmpty();
    }

    private static boolean isOver(CountDownLatch over) {
        try {
            return over.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long health(String id, String field) {
        return get("/subscriptions/" + id + "/health").path(field).asLong();
    }

    private String delivery(String id, String event) {
        return get("/subscriptions/" + id + "/deliveries/" + event)
                .path("state")
                .asString();
    }

    /** Somebody who shares all with the partner, and of whom the receiver was told. */
    private String told(Receiver receiver) {
        String person = UUID.randomUUID().toString();
        share(person, partner, OPEN, OPEN, OPEN, null);
        String event = tell(person, ATTENDED);
        Eventually.soon(() -> assertThat(ids(receiver, ATTENDED)).contains(event));
        return person;
    }

    private List<String> erasures(String id) {
        return get("/subscriptions/" + id + "/erasures")
                .path("erasures")
                .valueStream()
                .map(one -> one.path("participant").asString())
                .toList();
    }

    private JsonNode erasure(String id) {
        return get("/subscriptions/" + id + "/erasures").path("erasures").path(0);
    }

    private void confirm(String id, String event) {
        integration()
                .post()
                .uri(BASE + "/subscriptions/" + id + "/erasures/" + event + "/confirmation")
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private JsonNode places(String person) {
        return api.as("service")
                .post()
                .uri(BASE + "/erasures/places")
                .body(Map.of("ids", List.of(person)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path(person);
    }
}
