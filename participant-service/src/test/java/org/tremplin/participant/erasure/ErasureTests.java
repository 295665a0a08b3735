package org.tremplin.participant.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.participant.Backbone;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.privacy.ForgottenPersons;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.Traces;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;

/** After an erasure nobody finds the person anywhere, and everything else is as before. */
@TremplinTest
@ExtendWith(OutputCaptureExtension.class)
class ErasureTests {

    private static final String THEME = "sante--acces-aux-soins";
    private static final String[] HERS = {
        "Wilhelmîna-Zoraïde",
        "Quetzalcõatl",
        "1987-03-14",
        "+352 621 987 654",
        "zoraide@example.org",
        "Impasse Secrète 77",
        "EXT-ZQ-7741",
        "EXT-CRIA-ZQ-9",
        "Rue Nouvelle 123",
        "Needs a flat without stairs",
        "Visit the flat in Esch",
        "Fell on the stairs of the school",
        "My second name is missing",
        "The register says otherwise"
    };

    private final Published published;
    private final Backbone backbone;
    private final Environment environment;
    private final Following following;
    private final ForgottenPersons forgotten;
    private final JdbcClient database;
    private final MongoOperations mongo;
    private final Api api;
    private final String cohort = "c" + UUID.randomUUID().toString().substring(0, 8);

    ErasureTests(
            Api api,
            Published published,
            Environment environment,
            Following following,
            ForgottenPersons forgotten,
            JdbcClient database,
            MongoOperations mongo) {
        this.api = api;
        this.published = published;
        this.backbone = new Backbone(api);
        this.environment = environment;
        this.following = following;
        this.forgotten = forgotten;
        this.database = database;
        this.mongo = mongo;
    }

    @Test
    void leavesNoTraceOfHer(CapturedOutput log) {
        String id = backbone.register(her());
        backbone.enrol(id, cohort, "2017-09-04");
        backbone.post("/participants/" + id + "/external-ids", Map.of("partner", "asti", "externalId", HERS[7]));
        contact(id, HERS[8]);
        somethingIsWrittenOf(id);
        soon(() -> assertThat(traces().found())
                .as("the search finds what is there")
                .anySatisfy(place -> assertThat(place).contains("circles", HERS[9]))
                .anySatisfy(place -> assertThat(place).contains("circles", HERS[10]))
                .anySatisfy(place -> assertThat(place).contains("opening_notes", HERS[11]))
                .anySatisfy(place -> assertThat(place).contains("requests", HERS[12]))
                .anySatisfy(place -> assertThat(place).contains("requests", HERS[13]))
                .hasSizeGreaterThan(9));

        erase(id);
        soon(() -> assertThat(confirmed(id)).contains("participant"));
        assertThat(traces().inText("log", log.getAll()).found()).isEmpty();
        assertThat(told(id)).isOne();
        soon(() -> assertThat(following.status()).allMatch(status -> status.behind() == 0));
        for (String collection : List.of("circles", "opening_notes", "requests", "entrances")) {
            assertThat(mongo.findById(id, Document.class, collection))
                    .as(collection)
                    .containsOnlyKeys("_id", "edition", "positions");
        }

        rebuildEverything();
        assertThat(traces().inText("log", log.getAll()).found())
                .as("after every read model was built again")
                .isEmpty();
        assertThat(following.parked(10)).isEmpty();
        assertThat(forgotten.contains(id)).isTrue();
        assertThat(confirmed(id)).contains("participant");
    }

    @Test
    void answersAsIfSheHadNeverBeen() {
        String id = somebody("A-" + UUID.randomUUID());
        backbone.enrol(id, cohort, "2017-09-04");
        erase(id);
        soon(() -> assertThat(confirmed(id)).contains("participant"));
        for (String path : List.of("", "/timeline")) {
            status("coordinator", "GET", "/participants/" + id + path, null)
                    .expectStatus()
                    .isNotFound();
        }
        assertThat(backbone.get("/participants?cohort=" + cohort).path("total").asLong())
                .isZero();
        assertThat(backbone.post("/participants/search", Map.of("q", "P-" + id.substring(0, 6)))
                        .path("total")
                        .asLong())
                .isZero();
        status("service", "POST", "/participants/names", Map.of("ids", List.of(id)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.names.length()")
                .isEqualTo(0);
    }

    @Test
    void closesTheFileThatWasOpenedInAnEmergency() {
        String id = somebody("F-" + UUID.randomUUID());
        RestTestClient stranger = api.as("anna-" + id, List.of("cria"), "adviser");
        stranger.post()
                .uri(Backbone.API + "/participants/" + id + "/openings")
                .body(Map.of("reason", "urgent-care", "note", "She fell"))
                .exchange()
                .expectStatus()
                .isCreated();
        soon(() -> look(stranger, id).expectStatus().isOk());
        erase(id);
        soon(() -> assertThat(confirmed(id)).contains("participant"));
        look(stranger, id).expectStatus().isNotFound();
        assertThat(backbone.get("/openings").toString()).doesNotContain(id);
    }

    @Test
    void refusesWhateverIsNotedAboutHer() {
        String id = somebody("B-" + UUID.randomUUID());
        erase(id);
        for (Map.Entry<String, Map<String, String>> write : Map.of(
                        "/external-ids", Map.of("partner", "asti", "externalId", "later"),
                        "/enrolments",
                                Map.of(
                                        "programme", "connections",
                                        "cohort", cohort,
                                        "partner", "asti",
                                        "on", "2018-01-01"),
                        "/referrals", Map.of("receiver", "cria", "need", THEME, "note", "later"),
                        "/steps", Map.of("kind", THEME, "due", "2999-01-01", "note", "later"),
                        "/consents",
                                Map.of(
                                        "purpose", "health",
                                        "partner", "cria",
                                        "category", "sensitive",
                                        "how", "oral",
                                        "language", "fr",
                                        "version", "1"))
                .entrySet()) {
            status("coordinator", "POST", "/participants/" + id + write.getKey(), write.getValue())
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("participant-erased");
        }
    }

    @Test
    void isDoneOnceAndOnlyByThePartnerThatRegisteredHer() {
        String id = somebody("C-" + UUID.randomUUID());
        for (String role : List.of("adviser", "trainer", "placement", "board", "operator")) {
            status(role, "POST", "/participants/" + id + "/erasure", Map.of("reason", "asked-by-person"))
                    .expectStatus()
                    .isForbidden();
        }
        api.as("coordinator", "cria")
                .post()
                .uri(Backbone.API + "/participants/" + id + "/erasure")
                .body(Map.of("reason", "asked-by-person"))
                .exchange()
                .expectStatus()
                .isNotFound();
        status("coordinator", "POST", "/participants/" + id + "/erasure", Map.of("reason", "retention"))
                .expectStatus()
                .isBadRequest();
        long first = erase(id).path("version").asLong();
        assertThat(erase(id).path("version").asLong()).isEqualTo(first);
        status(
                        "coordinator",
                        "POST",
                        "/participants/" + UUID.randomUUID() + "/erasure",
                        Map.of("reason", "asked-by-person"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void setsHerIdentifierFree() {
        String externalId = "D-" + UUID.randomUUID();
        String id = somebody(externalId);
        erase(id);
        soon(() -> assertThat(confirmed(id)).contains("participant"));
        String again = somebody(externalId);
        assertThat(again).isNotEqualTo(id);
        soon(() -> assertThat(backbone.post(
                                "/participants/lookup", Map.of("partner", "asti", "externalIds", List.of(externalId)))
                        .path("found")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(again));
        Map<String, Object> third = person(externalId);
        status("coordinator", "POST", "/participants", third).expectStatus().isEqualTo(409);
    }

    @Test
    void tellsWhereSheWasAndWhoHasConfirmed() {
        String id = somebody("E-" + UUID.randomUUID());
        erase(id);
        soon(() -> assertThat(confirmed(id)).containsExactly("participant"));
        assertThat(report(id).path("state").asString()).isEqualTo("waiting");
        assertThat(report(id).path("waitingFor").toString()).isEqualTo("[\"training\",\"placement\"]");
        assertThat(page("/people/erasures")).contains("waiting for Training, Placement");
        LocalDate on = LocalDate.now();
        published.tell(
                id, "/training/erasure/" + id, 0, new org.tremplin.contracts.training.ErasureConfirmedV1(id, on));
        published.tell(
                id, "/placement/erasure/" + id, 0, new org.tremplin.contracts.placement.ErasureConfirmedV1(id, on));
        soon(() -> assertThat(report(id).path("state").asString()).isEqualTo("confirmed"));
        assertThat(report(id).path("subscribersKnown").asBoolean()).isFalse();
        assertThat(page("/people/erasures"))
                .contains("confirmed by the services")
                .doesNotContain("confirmed everywhere");
        api.as("coordinator", "cria")
                .get()
                .uri(Backbone.API + "/erasures/" + id)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void keyDoesNotReturnWithABackup() {
        Map<String, Object> ottoline = Backbone.person("Ottoline-Zuleïka", "Xanthippe-Qué");
        String id = backbone.register(ottoline);
        byte[] wrapped = database.sql("select wrapped from privacy.person_key where person = ?")
                .param(id)
                .query(byte[].class)
                .single();
        erase(id);
        soon(() -> assertThat(confirmed(id)).contains("participant"));
        database.sql("update privacy.person_key k set wrapped = ?, destroyed_at = null, master_key ="
                        + " (select max(master_key) from privacy.person_key) where person = ?")
                .params(List.of(wrapped, id))
                .update();
        rebuildEverything();
        assertThat(Traces.of("Ottoline-Zuleïka", "Xanthippe-Qué")
                        .inStoresOf(environment)
                        .found())
                .isEmpty();
    }

    private void somethingIsWrittenOf(String id) {
        String person = "/participants/" + id;
        backbone.post(person + "/referrals", Map.of("receiver", "cria", "need", THEME, "note", HERS[9]));
        backbone.post(person + "/steps", Map.of("kind", THEME, "due", "2999-01-01", "note", HERS[10]));
        api.as("anna-" + id, List.of("somewhere", "cria"), "adviser")
                .post()
                .uri(Backbone.API + person + "/openings")
                .header("Tremplin-Acting-For", "cria")
                .body(Map.of("reason", "urgent-care", "note", HERS[11]))
                .exchange()
                .expectStatus()
                .isCreated();
        RestTestClient her = api.as(id, List.of("asti"), "participant");
        her.post()
                .uri(Backbone.API + "/me/requests")
                .body(Map.of("kind", "correction", "text", HERS[12]))
                .exchange()
                .expectStatus()
                .isOk();
        String request = Backbone.firstRequest(her);
        backbone.post(
                person + "/requests/" + request + "/answer", Map.of("answer", "not-possible", "reason", HERS[13]));
        backbone.post(person + "/entry-code", Map.of());
    }

    private static RestTestClient.ResponseSpec look(RestTestClient client, String id) {
        return client.get().uri(Backbone.API + "/participants/" + id).exchange();
    }

    private Traces traces() {
        return Traces.of(HERS).inStoresOf(environment);
    }

    private void rebuildEverything() {
        for (String projection : List.of(
                "participant-people",
                "participant-recognition",
                "participant-timeline-own",
                "participant-timeline",
                "participant-circles",
                "participant-openings",
                "participant-requests",
                "participant-entrances",
                "participant-erasures")) {
            following.rebuild(projection);
        }
        soon(() -> assertThat(following.status()).allMatch(status -> status.behind() == 0));
        assertThat(mongo.getCollection("people").countDocuments()).isPositive();
    }

    private long told(String id) {
        return published.heard("tremplin.participant.v1").stream()
                .filter(heard -> heard.key().equals(id) && heard.event() instanceof ParticipantErasedV1)
                .count();
    }

    private String somebody(String externalId) {
        return backbone.register(person(externalId));
    }

    private static Map<String, Object> person(String externalId) {
        Map<String, Object> person = new LinkedHashMap<>(Backbone.person("Amina", "Diallo"));
        person.put("externalId", externalId);
        return person;
    }

    private static Map<String, Object> her() {
        Map<String, Object> person = Backbone.person(HERS[0], HERS[1]);
        person.remove("birthYear");
        person.put("birthDate", HERS[2]);
        person.put("contact", Map.of("phone", HERS[3], "email", HERS[4], "address", HERS[5]));
        person.put("externalId", HERS[6]);
        return person;
    }

    private void contact(String id, String address) {
        status("coordinator", "PUT", "/participants/" + id + "/contact", Map.of("address", address))
                .expectStatus()
                .isOk();
    }

    private JsonNode erase(String id) {
        return backbone.post("/participants/" + id + "/erasure", Map.of("reason", "asked-by-person"));
    }

    private JsonNode report(String id) {
        return backbone.get("/erasures/" + id);
    }

    private Iterable<String> confirmed(String id) {
        return report(id).path("confirmed").propertyNames();
    }

    private String page(String path) {
        String page = api.as("coordinator")
                .get()
                .uri(path)
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).isNotNull();
        return page;
    }

    private RestTestClient.ResponseSpec status(String role, String method, String path, Object body) {
        var request = api.as(role)
                .method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(Backbone.API + path);
        return body == null ? request.exchange() : request.body(body).exchange();
    }
}
