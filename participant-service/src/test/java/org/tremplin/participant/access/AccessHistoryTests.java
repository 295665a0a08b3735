package org.tremplin.participant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.participant.Backbone;
import org.tremplin.participant.registration.ExternalId;
import org.tremplin.participant.registration.ParticipantCommand;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.privacy.Fingerprints;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;

/** Whatever happened around people, no partner reads beyond the rule: not by id, list, count, search, timeline or look-up. */
@TremplinTest
class AccessHistoryTests {

    private static final int PEOPLE = 30;
    private static final int THINGS = 12;

    private final Api api;
    private final Backbone backbone;
    private final Commands commands;
    private final Fingerprints fingerprints;
    private final Following following;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> partners = new ArrayList<>();
    private final Map<Subject, History> lives = new LinkedHashMap<>();

    AccessHistoryTests(Api api, Commands commands, Fingerprints fingerprints, Following following) {
        this.api = api;
        this.backbone = new Backbone(api);
        this.commands = commands;
        this.fingerprints = fingerprints;
        this.following = following;
    }

    @Test
    void opensNothingBeyondTheRule() {
        for (int i = 0; i < 4; i++) {
            partners.add("p" + i + "-" + mark);
            backbone.join(partners.getLast());
        }
        RandomLives lots = new RandomLives(random, commands, partners);
        for (int i = 0; i < PEOPLE; i++) {
            register(i);
        }
        for (int i = 0; i < PEOPLE * THINGS; i++) {
            Subject her = List.copyOf(lives.keySet()).get(random.nextInt(PEOPLE));
            lots.happen(history(her), her.id());
        }
        lots.partnersComeAndGo();
        soon(() -> assertThat(following.status()).allMatch(follower -> follower.behind() == 0));

        assertThat(lives.values())
                .as("seed %d", seed)
                .anyMatch(life ->
                        partners.stream().map(life::levels).anyMatch(levels -> levels.size() > 1 && levels.size() < 4));
        for (String partner : partners) {
            compare(partner, "adviser", EnumSet.allOf(Level.class), lots.isBound(partner));
            compare(partner, "placement", EnumSet.complementOf(EnumSet.of(Level.SENSITIVE)), lots.isBound(partner));
        }
    }

    private void register(int number) {
        String registrar = partners.get(random.nextInt(partners.size()));
        String family = "Z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qw";
        String id = backbone.register(Subject.registration(number % 9, registrar, family));
        Subject her = new Subject(id, Way.NOTHING, number % 9, registrar, "c-" + mark, family);
        api.actingFor("coordinator", registrar)
                .post()
                .uri(Endpoint.ENROL.address(her))
                .body(her.enrolment())
                .exchange()
                .expectStatus()
                .isCreated();
        for (String partner : partners) {
            commands.send(
                    new ParticipantCommand.AddExternalId(id, ExternalId.of(partner, her.externalId(), fingerprints)));
        }
        History life = new History(registrar);
        life.accompaniedBy.put("connections", registrar);
        lives.put(her, life);
    }

    private void compare(String partner, String role, Set<Level> ceiling, boolean bound) {
        RestTestClient client = api.as(role, partner);
        String asked = role + " of " + partner + ", seed " + seed;
        Map<String, Set<Level>> known = lives.keySet().stream()
                .collect(Collectors.toMap(Subject::id, her -> levels(her, partner, ceiling, bound)));
        JsonNode list = read(client, "?size=500&cohort=c-" + mark);
        assertThat(ids(list.path("participants"))).as(asked).isEqualTo(with(known, Level.EXISTENCE));
        assertThat(list.path("total").asInt())
                .as(asked)
                .isEqualTo(with(known, Level.EXISTENCE).size());
        JsonNode byStage = read(client, "?size=1&stage=enrolled&cohort=c-" + mark);
        assertThat(byStage.path("total").asInt())
                .as(asked)
                .isEqualTo(with(known, Level.PATHWAY).size());
        if (role.equals("adviser")) {
            List<String> numbers =
                    lives.keySet().stream().map(Subject::externalId).toList();
            Map<String, ?> lookUp = Map.of("partner", partner, "externalIds", numbers);
            assertThat(ids(post(client, "/lookup", lookUp).path("found")))
                    .as(asked)
                    .isEqualTo(with(known, Level.EXISTENCE));
        }
        lives.keySet().forEach(her -> compare(client, her, known.getOrDefault(her.id(), Set.of()), asked));
    }

    private void compare(RestTestClient client, Subject her, Set<Level> levels, String asked) {
        String of = asked + ", of her number " + her.number();
        JsonNode one = read(client, "/" + her.id());
        assertThat(one.path("code").asString("")).as(of).isEqualTo(levels.isEmpty() ? "participant-not-found" : "");
        assertThat(one.path("levels").valueStream().map(JsonNode::asString))
                .as(of)
                .containsExactlyElementsOf(levels.stream().map(Level::code).toList());
        assertThat(one.has("name")).as(of).isEqualTo(levels.contains(Level.CONTACT));
        assertThat(one.path("details").has("status")).as(of).isEqualTo(levels.contains(Level.SENSITIVE));
        assertThat(read(client, "/" + her.id() + "/timeline").has("entries"))
                .as(of)
                .isEqualTo(levels.contains(Level.PATHWAY));
        assertThat(found(client, her.letters(), her)).as(of).isEqualTo(levels.contains(Level.CONTACT));
        assertThat(found(client, her.reference(), her)).as(of).isEqualTo(levels.contains(Level.EXISTENCE));
    }

    private Set<Level> levels(Subject her, String partner, Set<Level> ceiling, boolean bound) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        if (bound) {
            levels.addAll(history(her).levels(partner));
            levels.retainAll(ceiling);
        }
        return levels;
    }

    private History history(Subject her) {
        return Objects.requireNonNull(lives.get(her));
    }

    private static Set<String> with(Map<String, Set<Level>> known, Level level) {
        return known.entrySet().stream()
                .filter(one -> one.getValue().contains(level))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean found(RestTestClient client, String letters, Subject her) {
        JsonNode found = post(client, "/search", Map.of("q", letters));
        Set<String> ids = ids(found.path("participants"));
        assertThat(found.path("total").asInt()).isEqualTo(ids.size());
        return ids.contains(her.id());
    }

    private static Set<String> ids(JsonNode people) {
        return people.valueStream()
                .map(one -> one.path("id").asString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(RestTestClient client, String rest) {
        return body(client.get().uri(Backbone.API + "/participants" + rest).exchange());
    }

    private static JsonNode post(RestTestClient client, String rest, Object body) {
        return body(client.post()
                .uri(Backbone.API + "/participants" + rest)
                .body(body)
                .exchange());
    }

    private static JsonNode body(RestTestClient.ResponseSpec response) {
        JsonNode body = response.expectBody(JsonNode.class).returnResult().getResponseBody();
        assertThat(body).isNotNull();
        return body;
    }
}
