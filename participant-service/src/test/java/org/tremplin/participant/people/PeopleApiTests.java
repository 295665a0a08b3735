package org.tremplin.participant.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.Damage;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;

@TremplinTest
class PeopleApiTests {

    private static final String PARTICIPANTS = Backbone.API + "/participants";

    private final Api api;
    private final Backbone backbone;
    private final MongoOperations mongo;
    private final RestTestClient coordinator;
    private final String family = "Z" + letters(UUID.randomUUID().toString().replace("-", ""));

    PeopleApiTests(Api api, MongoOperations mongo) {
        this.mongo = mongo;
        this.api = api;
        this.backbone = new Backbone(api);
        this.coordinator = api.as("coordinator");
    }

    @Nested
    class Search {

        @ParameterizedTest
        @ValueSource(strings = {"él-an", "ELODIE", "  elodie   anne ", "ann elo", "anne"})
        void findsByTheFirstLettersOfAnyName(String letters) {
            String id = backbone.register(Backbone.person("Élodie-Anne", family));
            soon(() -> assertThat(found(letters + " " + family.substring(0, 6))).containsExactly(id));
        }

        @Test
        void doesNotFindLettersInTheMiddle() {
            String id = backbone.register(Backbone.person("Amina", family));
            soon(() -> assertThat(found("amina " + family)).containsExactly(id));
            assertThat(found("mina " + family)).isEmpty();
            assertThat(found(".* " + family)).containsExactly(id);
            assertThat(found("---")).isEmpty();
        }

        @Test
        void findsByTheShortReference() {
            String id = backbone.register(Backbone.person("Amina", family));
            soon(() -> assertThat(found("P-" + id.substring(0, 6).toUpperCase(Locale.ROOT)))
                    .contains(id));
        }

        @Test
        void narrowsByWhereTheyStand() {
            String first = backbone.register(Backbone.person("A", family));
            String second = backbone.register(Backbone.person("B", family));
            String third = backbone.register(Backbone.person("C", family));
            String cohort = "c-" + UUID.randomUUID().toString().substring(0, 8);
            backbone.enrol(first, cohort, "2017-09-04");
            backbone.enrol(second, cohort, "2017-09-04");
            backbone.enrol(third, cohort + "-b", "2017-09-04");
            soon(() -> assertThat(found(Map.of("q", family, "cohort", cohort))).containsExactly(first, second));
            assertThat(found(Map.of("q", family, "programme", "connections"))).containsExactly(first, second, third);
            assertThat(found(Map.of("q", family, "programme", "thrasos"))).isEmpty();
            assertThat(found(Map.of("q", family, "stage", "enrolled", "cohort", cohort)))
                    .hasSize(2);
            assertThat(found(Map.of("q", family, "stage", "info-certified"))).isEmpty();
            assertThat(found(Map.of("q", family, "stage", "no-such-stage"))).isEmpty();
            assertThat(found(Map.of("q", family, "partner", "asti"))).hasSize(3);
            assertThat(found(Map.of("q", family, "partner", "cria"))).isEmpty();
        }

        @Test
        void pagesInTheOrderOfNames() {
            List<String> ids = Stream.of("Anna", "Bela", "Carla")
                    .map(name -> backbone.register(Backbone.person(name, family)))
                    .toList();
            soon(() -> assertThat(found(family)).isEqualTo(ids));
            assertThat(found(Map.of("q", family, "page", 1, "size", 2))).containsExactly(ids.get(2));
            assertThat(found(Map.of("q", family, "page", 0, "size", 2))).containsExactly(ids.get(0), ids.get(1));
            assertThat(found(Map.of("q", family, "page", 7, "size", 2))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"page, -1", "size, 0", "size, 501", "cohort, 2017/2", "programme, $ne"})
        void saysWhichFieldIsWrong(String field, String value) {
            coordinator
                    .post()
                    .uri(PARTICIPANTS + "/search")
                    .body(Map.of(field, value))
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo(field);
        }

        private List<String> found(String q) {
            return found(Map.of("q", q));
        }

        private List<String> found(Map<String, ?> search) {
            return backbone.post("/participants/search", search)
                    .path("participants")
                    .valueStream()
                    .map(person -> person.path("id").asString())
                    .toList();
        }
    }

    @Nested
    class ListByAddress {

        @Test
        void pagesByLink() {
            String cohort = "c-" + UUID.randomUUID().toString().substring(0, 8);
            for (int i = 0; i < 3; i++) {
                backbone.enrol(backbone.register(), cohort, "2017-09-04");
            }
            String address = PARTICIPANTS + "?programme=connections&cohort=" + cohort + "&size=2";
            soon(() -> coordinator
                    .get()
                    .uri(address)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("X-Total-Count", "3")
                    .expectHeader()
                    .value("Link", link -> assertThat(link).isEqualTo("<" + address + "&page=1>; rel=\"next\""))
                    .expectBody()
                    .jsonPath("$.participants.length()")
                    .isEqualTo(2));
            coordinator
                    .get()
                    .uri(address + "&page=1")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .value("Link", link -> assertThat(link).contains("page=0", "rel=\"prev\""))
                    .expectBody()
                    .jsonPath("$.participants.length()")
                    .isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"size=501", "size=x", "page=-1", "cohort=a%20b", "programme=$ne"})
        void refusesWhatMakesNoSense(String query) {
            coordinator
                    .get()
                    .uri(URI.create(api.url() + PARTICIPANTS + "?" + query))
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @Nested
    class LookUp {

        @Test
        void tellsWhomIdentifiersName() {
            String externalId = UUID.randomUUID().toString();
            Map<String, Object> person = Backbone.person("Amina", family);
            person.put("externalId", externalId);
            String id = backbone.register(person);
            backbone.enrol(id, "2017-2", "2017-09-04");
            backbone.leave(id, "dropped-out", "2018-08-27");
            backbone.enrol(id, "2019-1", "2019-01-15");
            soon(() -> {
                JsonNode found = lookUp("asti", List.of(externalId, "unknown"));
                assertThat(found).hasSize(1);
                assertThat(found.path(0).path("id").asString()).isEqualTo(id);
                assertThat(found.path(0).path("externalId").asString()).isEqualTo(externalId);
                assertThat(found.path(0)
                                .path("enrolments")
                                .valueStream()
                                .map(it -> it.path("cohort").asString()))
                        .containsExactlyInAnyOrder("2017-2", "2019-1");
            });
            coordinator
                    .post()
                    .uri(PARTICIPANTS + "/lookup")
                    .body(Map.of("partner", "cria", "externalIds", List.of(externalId)))
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("not-your-partner");
            api.actingFor("coordinator", "cria")
                    .post()
                    .uri(PARTICIPANTS + "/lookup")
                    .body(Map.of("partner", "cria", "externalIds", List.of(externalId)))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.found")
                    .isEmpty();
        }

        @Test
        void takesAThousandAtOnceAndNoMore() {
            assertThat(lookUp("asti", Collections.nCopies(1000, "none"))).isEmpty();
            coordinator
                    .post()
                    .uri(PARTICIPANTS + "/lookup")
                    .body(Map.of("partner", "asti", "externalIds", Collections.nCopies(1001, "none")))
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }

        private JsonNode lookUp(String partner, List<String> externalIds) {
            return backbone.post("/participants/lookup", Map.of("partner", partner, "externalIds", externalIds))
                    .path("found");
        }
    }

    @Nested
    class Names {

        @Test
        void areToldToServices() {
            String id = backbone.register(Backbone.person("Amina", family));
            soon(() -> api.as("service")
                    .post()
                    .uri(PARTICIPANTS + "/names")
                    .body(Map.of("ids", List.of(id, "nobody")))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.names.length()")
                    .isEqualTo(1)
                    .jsonPath("$.names[0].id")
                    .isEqualTo(id)
                    .jsonPath("$.names[0].name")
                    .isEqualTo("Amina " + family));
        }

        @ParameterizedTest
        @ValueSource(strings = {"board", "coordinator", "adviser", "placement", "trainer"})
        void areNotToldToPeople(String role) {
            api.as(role)
                    .post()
                    .uri(PARTICIPANTS + "/names")
                    .body(Map.of("ids", List.of("x")))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Nested
    class OnePerson {

        @Test
        void isToldWhole() {
            Map<String, Object> person = new HashMap<>(Backbone.person("Amina", family));
            person.put("language", "fr");
            person.put("level", "A2");
            String id = backbone.register(person);
            backbone.enrol(id, "2017-2", "2017-09-04");
            soon(() -> api.as("adviser")
                    .get()
                    .uri(PARTICIPANTS + "/" + id)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.name")
                    .isEqualTo("Amina " + family)
                    .jsonPath("$.details.level")
                    .isEqualTo("A2")
                    .jsonPath("$.details.registeredOn")
                    .isEqualTo("2017-07-12")
                    .jsonPath("$.enrolments[0].stage")
                    .isEqualTo("enrolled")
                    .jsonPath("$.enrolments[0].stages.enrolled")
                    .isEqualTo("2017-09-04"));
        }

        @Test
        void isShownAtOnceToWhoWroteIt() {
            String[] version = new String[1];
            String[] id = new String[1];
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .body(Backbone.person("Amina", family))
                    .exchange()
                    .expectHeader()
                    .value("Tremplin-Version", value -> version[0] = value)
                    .expectBody()
                    .jsonPath("$.id")
                    .value(value -> id[0] = String.valueOf(value));
            coordinator
                    .get()
                    .uri(PARTICIPANTS + "/" + id[0])
                    .header("Tremplin-After", version[0])
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        @Test
        void isNotFoundWhereThereIsNobody() {
            coordinator
                    .get()
                    .uri(PARTICIPANTS + "/nobody")
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("participant-not-found");
        }

        @ParameterizedTest
        @ValueSource(strings = {"trainer", "board", "funder", "integration", "operator", "participant", "service"})
        void isNotShownTo(String role) {
            api.as(role)
                    .get()
                    .uri(PARTICIPANTS + "/nobody")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            api.anonymous()
                    .get()
                    .uri(PARTICIPANTS + "/nobody")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Nested
    class Rebuilt {

        private String lineOf(String id) {
            return mongo.findOne(Query.query(Criteria.where("participant").is(id)), Document.class, "timeline_own")
                    .getString("_id");
        }

        @Test
        void isTheSameAsBefore() {
            String id = backbone.register(Backbone.person("Amina", family));
            backbone.enrol(id, "2017-2", "2017-09-04");
            backbone.leave(id, "dropped-out", "2018-08-27");
            backbone.enrol(id, "2019-1", "2019-01-15");
            soon(() -> {
                JsonNode pathway =
                        backbone.get("/participants/" + id).path("enrolments").path(0);
                assertThat(pathway.path("cohort").asString()).isEqualTo("2019-1");
                assertThat(backbone.get("/participants/" + id + "/timeline").path("entries"))
                        .hasSize(4);
            });
            JsonNode before = backbone.get("/participants/" + id);
            JsonNode timeline = backbone.get("/participants/" + id + "/timeline");
            Damage people = Damage.to(mongo, "people", id, "givenName", "Spoilt");
            Damage lines = Damage.to(mongo, "timeline_own", lineOf(id), "partner", "spoilt");
            Damage likeness = Damage.to(mongo, "likenesses", id, "birthYear", 1);

            for (String projection :
                    List.of("participant-people", "participant-timeline-own", "participant-recognition")) {
                coordinator
                        .post()
                        .uri(Backbone.API + "/projections/" + projection + "/rebuild")
                        .exchange()
                        .expectStatus()
                        .is2xxSuccessful();
            }

            soon(() -> {
                assertThat(List.of(people, lines, likeness)).allMatch(Damage::isCleared);
                assertThat((Object) backbone.get("/participants/" + id)).isEqualTo(before);
                assertThat((Object) backbone.get("/participants/" + id + "/timeline"))
                        .isEqualTo(timeline);
            });
        }
    }

    private static String letters(String digits) {
        return digits.chars()
                .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
                .collect(Collectors.joining());
    }
}
