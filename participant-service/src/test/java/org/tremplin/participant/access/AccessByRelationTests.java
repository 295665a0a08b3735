package org.tremplin.participant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tremplin.participant.Backbone;
import org.tremplin.participant.consortium.PartnerCommand;
import org.tremplin.participant.registration.ExternalId;
import org.tremplin.participant.registration.ParticipantCommand;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.privacy.Fingerprints;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every way of knowing a person, for the partner that has it, the one that registered her and a stranger, in every role, at
 * every endpoint: 19 ways × 16 partners and roles × 33 endpoints. Whatever is answered holds nothing of a level not held.
 */
@TremplinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessByRelationTests {

    private static final int CELLS = 19 * 16 * 33;
    private static final Set<String> ROLES = Set.of(
            "coordinator",
            "adviser",
            "placement",
            "trainer",
            "board",
            "funder",
            "integration",
            "participant",
            "operator",
            "service");
    private static final Set<String> SOME_ROLES = Set.of("adviser", "placement", "trainer");

    private final Api api;
    private final Backbone backbone;
    private final Commands commands;
    private final Fingerprints fingerprints;
    private final JsonMapper json;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String holder = "holder-" + mark;
    private final String partner = "partner-" + mark;
    private final String gone = "gone-" + mark;
    private final String stranger = "stranger-" + mark;
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<Asker, RestTestClient> clients = new HashMap<>();
    private final Map<List<Object>, Answer> answers = new HashMap<>();

    /** Somebody who asks, and whether the way is theirs. */
    private record Asker(String partner, String role) {}

    AccessByRelationTests(Api api, Commands commands, Fingerprints fingerprints, JsonMapper json) {
        this.api = api;
        this.backbone = new Backbone(api);
        this.commands = commands;
        this.fingerprints = fingerprints;
        this.json = json;
    }

    @BeforeAll
    void everybodyLives() {
        List.of(holder, partner, gone, stranger).forEach(backbone::join);
        for (Way way : Way.values()) {
            subjects.add(live(way));
        }
        commands.send(new PartnerCommand.Leave(PartnerCommand.idOf(gone), LocalDate.of(2020, 1, 1)));
        soon(() -> {
            for (Subject her : subjects) {
                Asker asker = new Asker(asking(her.way()), "adviser");
                assertThat(answer(Endpoint.ONE, her, asker).status()).isEqualTo(expected(Endpoint.ONE, her, asker));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void opensNothingElse(Endpoint endpoint) {
        List<String> wrong = new ArrayList<>();
        for (Subject her : subjects) {
            for (Asker asker : askers(her)) {
                check(endpoint, her, asker).forEach(why -> wrong.add(her.way() + " as " + asker + ": " + why));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void leavesNoCellOut() {
        assertThat(Way.values().length * askers(subjects.getFirst()).size() * Endpoint.values().length)
                .isEqualTo(CELLS);
    }

    private Subject live(Way way) {
        String registrar = way.isRegistered() ? asking(way) : holder;
        String family = "Z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qw";
        String id = backbone.register(Subject.registration(way.ordinal(), registrar, family));
        Subject her = new Subject(id, way, way.ordinal(), registrar, "c-" + mark, family);
        api.actingFor("coordinator", registrar)
                .post()
                .uri(Endpoint.ENROL.address(her))
                .body(her.enrolment())
                .exchange()
                .expectStatus()
                .isCreated();
        commands.send(
                new ParticipantCommand.AddExternalId(id, ExternalId.of(asking(way), her.externalId(), fingerprints)));
        way.happen(new AroundOnePerson(commands, id, registrar), asking(way));
        return her;
    }

    /** The partner whose way it is. */
    private String asking(Way way) {
        return way.hasLeft() ? gone : partner;
    }

    private List<Asker> askers(Subject her) {
        List<Asker> askers = new ArrayList<>();
        ROLES.forEach(role -> askers.add(new Asker(asking(her.way()), role)));
        SOME_ROLES.forEach(role -> askers.add(new Asker(holder, role)));
        SOME_ROLES.forEach(role -> askers.add(new Asker(stranger, role)));
        return askers;
    }

    private Set<Level> levels(Subject her, Asker asker) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        if (asker.partner().equals(her.registeredBy()) && !asker.partner().equals(gone)) {
            levels.addAll(EnumSet.allOf(Level.class));
        } else if (asker.partner().equals(partner)) {
            levels.addAll(her.way().levels());
        }
        switch (asker.role()) {
            case "coordinator", "adviser" -> {}
            case "placement" -> levels.remove(Level.SENSITIVE);
            default -> levels.clear();
        }
        return levels;
    }

    private int expected(Endpoint endpoint, Subject her, Asker asker) {
        Set<Level> levels = levels(her, asker);
        if (!endpoint.kind.roles.contains(asker.role())) {
            return 403;
        }
        if (endpoint.lists() || endpoint.kind == Endpoint.Kind.NAMES || endpoint.isOpenWith(levels)) {
            return endpoint.answer;
        }
        return levels.isEmpty() ? 404 : 403;
    }

    private boolean isListed(Endpoint endpoint, Subject her, Asker asker) {
        boolean knowsNumber = endpoint != Endpoint.LOOK_UP || asker.partner().equals(asking(her.way()));
        return knowsNumber && endpoint.isOpenWith(levels(her, asker));
    }

    private List<String> check(Endpoint endpoint, Subject her, Asker asker) {
        Map<String, ?> body = endpoint.body(her, asker.partner());
        Answer answer = answers.computeIfAbsent(
                List.of(endpoint, endpoint.address(her), body, asker), same -> answer(endpoint, her, asker));
        int expected = expected(endpoint, her, asker);
        List<String> wrong = new ArrayList<>();
        if (answer.status() != expected) {
            wrong.add("answers " + answer.status() + ", not " + expected);
        } else if (endpoint.lists() && expected == 200) {
            if (answer.body().contains(her.id()) != isListed(endpoint, her, asker)) {
                wrong.add("lists her, or does not: " + !isListed(endpoint, her, asker));
            }
            if (endpoint == Endpoint.LIST || endpoint == Endpoint.LIST_BY_STAGE) {
                wrong.addAll(total(endpoint, answer, asker));
            }
        }
        if (endpoint.kind != Endpoint.Kind.NAMES) {
            wrong.addAll(traces(endpoint, answer, her, asker));
        }
        if (expected == 200 && (endpoint == Endpoint.ONE || endpoint == Endpoint.LIST)) {
            wrong.addAll(members(endpoint, answer, her, asker));
        }
        return wrong;
    }

    private List<String> total(Endpoint endpoint, Answer answer, Asker asker) {
        long visible =
                subjects.stream().filter(one -> isListed(endpoint, one, asker)).count();
        long total = json.readTree(answer.body()).path("total").asLong();
        return total == visible ? List.of() : List.of("counts " + total + ", not " + visible);
    }

    /** What stands in the answer of her though its level is not held, and was not said by the asker. */
    private List<String> traces(Endpoint endpoint, Answer answer, Subject her, Asker asker) {
        String said = String.valueOf(endpoint.body(her, asker.partner()));
        List<String> found = new ArrayList<>();
        for (Level level : EnumSet.complementOf(EnumSet.copyOf(levels(her, asker)))) {
            her.traces(level).stream()
                    .filter(trace -> level != Level.EXISTENCE || endpoint.lists())
                    .filter(trace -> answer.body().contains(trace) && !said.contains(trace))
                    .forEach(trace -> found.add("tells " + trace + " of " + level));
        }
        return found;
    }

    private List<String> members(Endpoint endpoint, Answer answer, Subject her, Asker asker) {
        JsonNode body = json.readTree(answer.body());
        JsonNode person = endpoint == Endpoint.ONE
                ? body
                : body.path("participants")
                        .valueStream()
                        .filter(one -> one.path("id").asString().equals(her.id()))
                        .findFirst()
                        .orElse(body.path("nobody"));
        List<String> wrong = new ArrayList<>();
        Set<Level> held = levels(her, asker);
        Set<String> names = new TreeSet<>();
        names(person, names);
        for (Level level : Level.values()) {
            for (String member : Subject.members(level)) {
                boolean due = held.contains(level) && (endpoint == Endpoint.ONE || Subject.isSummary(member));
                if (names.contains(member) != due && (due || !held.contains(level))) {
                    wrong.add("member " + member + (due ? " is missing" : " is told"));
                }
            }
        }
        List<String> codes = held.stream().map(Level::code).toList();
        if (!held.isEmpty()
                && !person.path("levels")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()
                        .equals(codes)) {
            wrong.add("names other levels than " + codes);
        }
        return wrong;
    }

    private static void names(JsonNode node, Set<String> names) {
        names.addAll(node.propertyNames());
        node.forEach(child -> names(child, names));
    }

    private record Answer(int status, String body) {}

    private Answer answer(Endpoint endpoint, Subject her, Asker asker) {
        RestTestClient.RequestBodySpec request = clients.computeIfAbsent(asker, it -> api.as(it.role(), it.partner()))
                .method(endpoint.method)
                .uri(endpoint.address(her))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .header(HttpHeaders.ACCEPT, endpoint.isPage() ? "text/html" : "application/json");
        Map<String, ?> body = endpoint.body(her, asker.partner());
        if (endpoint.isPage() && !body.isEmpty()) {
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            body.forEach((field, value) -> form.set(field, String.valueOf(value)));
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form);
        } else if (!body.isEmpty()) {
            request.body(body);
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        String text = result.getResponseBody();
        return new Answer(result.getStatus().value(), text == null ? "" : text);
    }
}
