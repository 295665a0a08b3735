package org.tremplin.subscription.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.access.Relations;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.subscription.Receiver;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.subscription.grants.Grant;
import org.tremplin.subscription.log.LoggedEvent;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;

/** No subscription ever gets a type, programme, partner or data class outside its scope. */
class ScopeTests extends SubscriptionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final long SEED = Long.getLong("tremplin.scope-seed", new Random().nextLong());

    /** Told here so that people are shared; it arrives where it is granted, and as a notice. */
    private static final String SHARING = PublishedTypes.nameOf(SharingChangedV1.class);

    private final Random random = new Random(SEED);

    ScopeTests(Api api, Published published) {
        super(api, published);
    }

    @Test
    void coversNothingOutsideWhateverIsGrantedAndAsked() {
        List<String> types = new ArrayList<>(PublishedTypes.all());
        types.add("org.tremplin.training.not-known-here.v9");
        int covered = 0;
        for (int i = 0; i < 20_000; i++) {
            Scope scope = new Scope(
                    new Grant(
                            UUID.randomUUID(),
                            "holder",
                            "default",
                            some(types),
                            some(List.of("connections", "conex", "thrasos")),
                            some(List.of("asti", "cria", "amsed")),
                            DataClass.values()[random.nextInt(4)],
                            random.nextInt(5) == 0 ? TODAY.plusDays(random.nextInt(3) - 1L) : null,
                            random.nextInt(10) == 0,
                            0),
                    new Filter(some(types), some(List.of("connections", "conex")), some(List.of("asti", "cria"))));
            LoggedEvent event = event(types);
            boolean is = scope.covers(event, TODAY);
            assertThat(is).as("seed %d, case %d", SEED, i).isEqualTo(within(scope, event));
            covered += is ? 1 : 0;
        }
        assertThat(covered).as("the cases are not all refusals").isGreaterThan(300);
    }

    /** The same said once more, the long way round. */
    private static boolean within(Scope scope, LoggedEvent event) {
        Grant grant = scope.grant();
        Classified classified = PublishedTypes.find(event.type())
                .map(type -> type.getAnnotation(Classified.class))
                .orElse(null);
        if (classified == null || grant.revoked() || classified.value().compareTo(grant.dataClass()) > 0) {
            return false;
        }
        if (grant.until() != null && TODAY.isAfter(grant.until())) {
            return false;
        }
        String partner = event.responsible() != null ? event.responsible() : event.actor();
        for (Set<String> types : List.of(grant.types(), scope.filter().types())) {
            if (!types.contains("*") && !types.contains(event.type())) {
                return false;
            }
        }
        for (Set<String> programmes : List.of(grant.programmes(), scope.filter().programmes())) {
            if (!programmes.contains("*") && (event.programme() == null || !programmes.contains(event.programme()))) {
                return false;
            }
        }
        for (Set<String> partners : List.of(grant.partners(), scope.filter().partners())) {
            if (!partners.contains("*") && (partner == null || !partners.contains(partner))) {
                return false;
            }
        }
        return true;
    }

    @Test
    void letsNothingElseThroughByWebhookFeedOrReplay() {
        List<String> owners = List.of(partner, partner + "-b", partner + "-c");
        List<String> programmes = List.of("connections", "conex", "thrasos");
        List<String> types = List.of(
                ENROLLED,
                "org.tremplin.participant.participant-registered.v1",
                "org.tremplin.training.session-scheduled.v1");
        record Case(Scope scope, Receiver receiver, String id) {}
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Grant grant = new Grant(
                    UUID.randomUUID(),
                    partner,
                    "g" + i,
                    some(types),
                    some(programmes),
                    subset(owners),
                    DataClass.values()[random.nextInt(4)],
                    null,
                    false,
                    0);
            grant(
                    "g" + i,
                    Map.of(
                            "types",
                            grant.types(),
                            "programmes",
                            grant.programmes(),
                            "partners",
                            grant.partners(),
                            "dataClass",
                            grant.dataClass().code()));
            Receiver receiver = receiver();
            JsonNode made = subscribe(Map.of("protocol", "HTTP", "sink", receiver.url(), "grant", "g" + i));
            cases.add(new Case(
                    new Scope(grant, new Filter(Set.of("*"), Set.of("*"), Set.of("*"))),
                    receiver,
                    made.path("id").asString()));
        }
        Map<String, LoggedEvent> told = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (int i = 0; i < 90; i++) {
            String type = types.get(random.nextInt(3));
            String programme = random.nextInt(4) == 0 ? null : programmes.get(random.nextInt(3));
            String owner = random.nextInt(4) == 0 ? null : owners.get(random.nextInt(3));
            String subject = UUID.randomUUID().toString();
            String payload = "{\"participant\":\"" + subject + "\""
                    + (programme == null ? "" : ",\"programme\":\"" + programme + "\"")
                    + (owner == null ? "" : ",\"partner\":\"" + owner + "\"") + "}";
            if (partner.equals(owner) || random.nextBoolean()) {
                share(subject);
                shared.add(subject);
            }
            published.tellRaw(subject, "/" + partner + "/" + subject, 0, type, payload);
            told.put(
                    subject,
                    new LoggedEvent(
                            0,
                            subject,
                            "",
                            type,
                            subject,
                            0,
                            Instant.EPOCH,
                            "asti",
                            owner,
                            programme,
                            null,
                            null,
                            new byte[0],
                            Instant.EPOCH));
        }
        for (Case each : cases) {
            Set<String> expected = new HashSet<>();
            told.values().stream()
                    .filter(event -> within(each.scope(), event))
                    .filter(event -> event.dataClass() == DataClass.FIGURES || shared.contains(event.subject()))
                    .forEach(event -> expected.add(event.subject()));
            Eventually.soon(() -> assertThat(ours(subjects(each.receiver()), told.keySet()))
                    .as("seed %d", SEED)
                    .containsExactlyInAnyOrderElementsOf(expected));
            assertThat(fetched(each.id(), told.keySet())).containsExactlyInAnyOrderElementsOf(expected);
        }
        Case first = cases.getFirst();
        integration()
                .post()
                .uri(BASE + "/subscriptions/" + first.id() + "/replays")
                .body(Map.of("beginning", true))
                .exchange()
                .expectStatus()
                .isCreated();
        Eventually.soon(() -> assertThat(get("/subscriptions/" + first.id() + "/replays")
                        .path("replays")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("done"));
        first.receiver().arrivals().stream()
                .filter(arrival -> told.containsKey(arrival.subject()))
                .filter(arrival -> told.get(arrival.subject()).type().equals(arrival.type()))
                .forEach(arrival -> assertThat(within(first.scope(), told.get(arrival.subject())))
                        .isTrue());
    }

    /** She shares everything with the test's partner. */
    private void share(String person) {
        published.tell(
                person,
                "/participant/circle/" + person,
                0,
                new SharingChangedV1(person, partner, Relations.OPEN, Relations.OPEN, Relations.OPEN, Relations.OPEN));
    }

    @Test
    void sendsNothingMoreOnceAGrantIsTakenBack() {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        receiver.answering(event -> 500);
        String anna = UUID.randomUUID().toString();
        enrol(anna, 0);
        Eventually.soon(() -> assertThat(receiver.refused()).isPositive());
        api.as("coordinator")
                .delete()
                .uri(BASE + "/grants/" + partner + "/default")
                .exchange()
                .expectStatus()
                .isNoContent();
        receiver.answering(event -> 204);
        enrol(anna, 1);
        Eventually.soon(
                () -> assertThat(get("/subscriptions/" + id).path("status").asString())
                        .isEqualTo("paused"));
        assertThat(get("/subscriptions/" + id + "/events").path("events")).isEmpty();
        assertThat(receiver.arrivals()).allMatch(arrival -> arrival.sequence() == 0);
    }

    private List<String> fetched(String id, Set<String> among) {
        List<String> subjects = new ArrayList<>();
        get("/subscriptions/" + id + "/events?limit=1000").path("events").forEach(event -> {
            if (!event.path("type").asString().equals(SHARING)) {
                subjects.add(event.path("subject").asString());
            }
        });
        return ours(subjects, among);
    }

    private static List<String> subjects(Receiver receiver) {
        return receiver.firsts().stream()
                .filter(arrival -> !arrival.type().equals(SHARING))
                .map(Receiver.Arrival::subject)
                .toList();
    }

    /** Other tests tell events too. */
    private static List<String> ours(List<String> subjects, Set<String> among) {
        return subjects.stream().filter(among::contains).toList();
    }

    private LoggedEvent event(List<String> types) {
        return new LoggedEvent(
                1,
                "id",
                "/source",
                types.get(random.nextInt(types.size())),
                "subject",
                0,
                Instant.EPOCH,
                one("asti", "cria", "amsed", null),
                one("asti", "cria", "amsed", null),
                one("connections", "conex", "thrasos", null),
                null,
                null,
                new byte[0],
                Instant.EPOCH);
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private Set<String> some(List<String> values) {
        return random.nextInt(2) == 0 ? Set.of("*") : subset(values);
    }

    private Set<String> subset(List<String> values) {
        Set<String> some = new HashSet<>();
        while (some.isEmpty()) {
            values.stream().filter(value -> random.nextInt(2) == 0).forEach(some::add);
        }
        return some;
    }
}
