package org.tremplin.subscription.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.platform.access.Relations.OPEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.subscription.Receiver;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;

/** Random histories of agreements, enrolments and sharing, against what arrives. */
class SharingHistoryTests extends SharingTest {

    private static final long SEED = Long.getLong("tremplin.scope-seed", new Random().nextLong());

    private final Clock clock;
    private final JdbcClient database;

    SharingHistoryTests(Api api, Published published, Clock clock, JdbcClient database) {
        super(api, published);
        this.clock = clock;
        this.database = database;
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
            List<String> events = new ArrayList<>();
            for (String person : people) {
                for (String type : List.of(ATTENDED, BROKEN_OFF, CONFIRMED)) {
                    String event = tell(person, type);
                    events.add(event);
                    holders.stream()
                            .filter(holder -> history.opens(holder, person, type))
                            .forEach(holder -> expected.get(holder).add(event));
                }
            }
            // What is not decided by then is decided by what holds in the next round.
            subscriptions
                    .values()
                    .forEach(id -> Eventually.soon(() -> assertThat(undecided(id, events))
                            .as("seed %d", SEED)
                            .isZero()));
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
                    leave(holder);
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

    /** How many of some events are not in the log yet, or ahead of where a subscription is. */
    private long undecided(String subscription, List<String> events) {
        long decided = database.sql("""
                        select count(*) from event_log e, run r
                        where r.subscription = :id and r.number = 0 and e.position <= r.position and e.id in (:events)""")
                .param("id", UUID.fromString(subscription))
                .param("events", events)
                .query(Long.class)
                .single();
        return events.size() - decided;
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
}
