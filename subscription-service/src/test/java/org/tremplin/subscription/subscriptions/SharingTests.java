package org.tremplin.subscription.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.platform.access.Relations.OPEN;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.contracts.placement.ErasureConfirmedV1;
import org.tremplin.contracts.placement.InternshipBrokenOffV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.subscription.Receiver;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;

/** What people share decides what leaves, today and for each event; who was told hears when that ends. */
class SharingTests extends SubscriptionsTest {

    private static final int UNDER_WAY_AT_ONCE = 8;
    private static final long SEED = Long.getLong("tremplin.scope-seed", new Random().nextLong());
    private static final String ATTENDED = PublishedTypes.nameOf(SessionAttendedV1.class);
    private static final String BROKEN_OFF = PublishedTypes.nameOf(InternshipBrokenOffV1.class);
    private static final String CONFIRMED = PublishedTypes.nameOf(ErasureConfirmedV1.class);
    private static final String SHARING = PublishedTypes.nameOf(SharingChangedV1.class);
    private static final String ERASED = PublishedTypes.nameOf(ParticipantErasedV1.class);

    private final Map<String, Long> sequences = new HashMap<>();

    private final JdbcClient database;
    private final Clock clock;

    SharingTests(Api api, Published published, JdbcClient database, Clock clock) {
        super(api, published);
        this.database = database;
        this.clock = clock;
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

    /** Nobody ever gets an event about a person whom the partner may not see at its level when it is sent. */
    @Test
    void sendsNothingBeyondWhatIsSharedOverRandomHistories() {
        Random random = new Random(SEED);
        List<String> holders = List.of(partner, partner + "-b", partner + "-c");
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(UUID.randomUUID().toString());
        }
        Map<String, Receiver> receivers = new HashMap<>();
        Map<String, String> subscriptions = new HashMap<>();
        holders.forEach(holder -> {
            wide(holder);
            receivers.put(holder, receiver());
            subscriptions.put(
                    holder, subscribed(receivers.get(holder), holder, List.of(ATTENDED, BROKEN_OFF, CONFIRMED)));
        });
        History history = new History(random, holders);
        Map<String, List<String>> expected = new HashMap<>();
        holders.forEach(holder -> expected.put(holder, new ArrayList<>()));
        for (int round = 0; round < 6; round++) {
            holders.forEach(history::changeAgreement);
            people.forEach(history::changePerson);
            for (String person : people) {
                for (String type : List.of(ATTENDED, BROKEN_OFF, CONFIRMED)) {
                    String event = tell(person, type);
                    holders.stream()
                            .filter(holder -> history.opens(holder, person, type))
                            .forEach(holder -> expected.get(holder).add(event));
                }
            }
            holders.forEach(holder ->
                    Eventually.soon(() -> assertThat(ids(receivers.get(holder), ATTENDED, BROKEN_OFF, CONFIRMED))
                            .as("seed %d", SEED)
                            .containsExactlyInAnyOrderElementsOf(expected.get(holder))));
            holders.forEach(holder -> Eventually.soon(
                    () -> assertThat(behind(holder, subscriptions.get(holder))).isZero()));
        }
        holders.forEach(holder -> assertThat(ids(receivers.get(holder), ATTENDED, BROKEN_OFF, CONFIRMED))
                .as("seed %d", SEED)
                .containsExactlyInAnyOrderElementsOf(expected.get(holder)));
        assertThat(expected.values().stream().mapToInt(List::size).sum()).isPositive();
    }

    /**
     * What was told of agreements, enrolments and sharing, and what follows from it, said the long way round. No day in it is
     * today, so that it stays true when midnight comes meanwhile.
     */
    private final class History {

        private final Random random;
        private final List<String> holders;
        private final Map<String, Boolean> bound = new HashMap<>();
        private final Map<String, String> accompanied = new HashMap<>();
        private final Map<String, LocalDate[]> shared = new HashMap<>();

        History(Random random, List<String> holders) {
            this.random = random;
            this.holders = holders;
        }

        void changeAgreement(String holder) {
            LocalDate today = LocalDate.now(clock);
            String source = "/participant/agreement/" + holder;
            switch (random.nextInt(4)) {
                case 0 -> {
                    LocalDate until = random.nextBoolean() ? today.plusDays(1) : today.minusDays(1);
                    published.tell(holder, source, next(source), new AgreementSignedV1(holder, DAY, until));
                    bound.put(holder, !until.isBefore(today));
                }
                case 1 -> {
                    published.tell(holder, source, next(source), new PartnerLeftV1(holder, today.minusDays(1)));
                    bound.put(holder, false);
                }
                default -> {
                    published.tell(holder, source, next(source), new AgreementSignedV1(holder, DAY, null));
                    bound.put(holder, true);
                }
            }
        }

        void changePerson(String person) {
            String pathway = "/participant/pathway/" + person;
            switch (random.nextInt(5)) {
                case 0 -> {
                    String by = holders.get(random.nextInt(holders.size()));
                    published.tell(
                            person, pathway, next(pathway), new EnrolledV1(person, "connections", "2026-1", by, DAY));
                    accompanied.put(person, by);
                }
                case 1 -> {
                    published.tell(
                            person,
                            pathway,
                            next(pathway),
                            new PathwayEndedV1(person, "connections", "2026-1", "other", "other", DAY));
                    accompanied.remove(person);
                }
                default -> {
                    String with = holders.get(random.nextInt(holders.size()));
                    LocalDate[] days = {day(), day(), day(), day()};
                    share(person, with, days[0], days[1], days[2], days[3]);
                    shared.put(with + " " + person, days);
                }
            }
        }

        private @Nullable LocalDate day() {
            LocalDate today = LocalDate.now(clock);
            return switch (random.nextInt(4)) {
                case 0 -> null;
                case 1 -> today.minusDays(1);
                case 2 -> today.plusDays(1);
                default -> OPEN;
            };
        }

        boolean opens(String holder, String person, String type) {
            if (!bound.getOrDefault(holder, false)) {
                return false;
            }
            if (holder.equals(accompanied.get(person))) {
                return true;
            }
            LocalDate[] days = shared.get(holder + " " + person);
            LocalDate until = days == null ? null : days[type.equals(CONFIRMED) ? 1 : type.equals(ATTENDED) ? 2 : 3];
            return until != null && !until.isBefore(LocalDate.now(clock));
        }
    }

    private void wide(String holder) {
        bind(holder, next("/participant/agreement/" + holder));
        api.as("coordinator")
                .put()
                .uri(BASE + "/grants/" + holder + "/wide")
                .body(Map.of(
                        "types",
                        List.of("*"),
                        "programmes",
                        List.of("*"),
                        "partners",
                        List.of("*"),
                        "dataClass",
                        "sensitive"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String subscribed(Receiver receiver, String holder, List<String> types) {
        JsonNode made = api.as("integration", holder)
                .post()
                .uri(BASE + "/subscriptions")
                .body(Map.of(
                        "protocol",
                        "HTTP",
                        "sink",
                        receiver.url(),
                        "grant",
                        "wide",
                        "types",
                        types,
                        "name",
                        "test-" + UUID.randomUUID().toString().substring(0, 8)))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        receiver.verifying(made.path("sinkcredential").path("secret").asString());
        return made.path("id").asString();
    }

    private String feed(List<String> types) {
        return subscribe(Map.of("protocol", "FEED", "grant", "wide", "types", types))
                .path("id")
                .asString();
    }

    private long next(String source) {
        return sequences.merge(source, 1L, Long::sum);
    }

    /** Tells something about somebody; its id. */
    private String tell(String person, String type) {
        String source = "/elsewhere/" + person;
        long sequence = next(source);
        published.tellRaw(person, source, sequence, type, "{\"participant\":\"" + person + "\"}");
        return UUID.nameUUIDFromBytes((source + "#" + sequence).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private void share(
            String person,
            String with,
            @Nullable LocalDate existence,
            @Nullable LocalDate contact,
            @Nullable LocalDate pathway,
            @Nullable LocalDate sensitive) {
        String source = "/participant/circle/" + person;
        published.tell(
                person,
                source,
                next(source),
                new SharingChangedV1(person, with, existence, contact, pathway, sensitive));
    }

    private void erase(String person) {
        String source = "/participant/participant/" + person;
        published.tell(person, source, next(source), new ParticipantErasedV1(person, DAY));
    }

    private static List<String> types(Receiver receiver) {
        return receiver.firsts().stream().map(Receiver.Arrival::type).toList();
    }

    private static List<String> ids(Receiver receiver, String... types) {
        return receiver.firsts().stream()
                .filter(arrival -> List.of(types).contains(arrival.type()))
                .map(Receiver.Arrival::id)
                .toList();
    }

    private long health(String id, String field) {
        return get("/subscriptions/" + id + "/health").path(field).asLong();
    }

    private long behind(String holder, String id) {
        return api.as("integration", holder)
                .get()
                .uri(BASE + "/subscriptions/" + id + "/health")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("behind")
                .asLong();
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
