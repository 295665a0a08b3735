package org.tremplin.participant.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;

/** ASTI registered Amina; an adviser of CRIA meets her in an emergency. */
@TremplinTest
class OpeningApiTests {

    private static final Map<String, Object> EMERGENCY =
            Map.of("reason", "urgent-care", "note", "She fell on the stairs");

    private final Api api;
    private final Published published;
    private final Backbone backbone;
    private final RestTestClient stranger;
    private final RestTestClient colleague;
    private final String number = UUID.randomUUID().toString();
    private final String amina;

    OpeningApiTests(Api api, Published published) {
        this.api = api;
        this.published = published;
        this.backbone = new Backbone(api);
        this.stranger = api.as("anna-" + number, List.of("cria"), "adviser");
        this.colleague = api.as("adviser", "cria");
        Map<String, Object> person = Backbone.person("Amina", "Diallo");
        person.put("externalId", number);
        this.amina = backbone.register(person);
    }

    @Test
    void opensAFileForOneselfAlone() {
        soon(() -> assertThat(status(stranger, "/participants/" + amina)).isEqualTo(404));
        open("/participants/" + amina + "/openings", EMERGENCY).expectStatus().isCreated();

        soon(() -> {
            JsonNode file = get(stranger, "/participants/" + amina);
            assertThat(file.path("name").asString()).isEqualTo("Amina Diallo");
            assertThat(file.toString()).contains("protection");
        });
        assertThat(status(stranger, "/participants/" + amina + "/timeline")).isEqualTo(200);
        assertThat(status(colleague, "/participants/" + amina)).isEqualTo(404);
    }

    @Test
    void letsNothingBeChanged() {
        open("/participants/" + amina + "/openings", EMERGENCY).expectStatus().isCreated();
        soon(() -> assertThat(status(stranger, "/participants/" + amina)).isEqualTo(200));
        String participant = "/participants/" + amina;
        Map<String, Object> enrolment =
                Map.of("programme", "connections", "cohort", "2017-2", "partner", "cria", "on", "2017-09-04");
        refused(open(participant + "/enrolments", enrolment), 403, "access-not-shared");
        Map<String, Object> step = Map.of("kind", "sante--acces-aux-soins", "due", "2999-01-01");
        refused(open(participant + "/steps", step), 403, "access-not-shared");
        Map<String, Object> consent = Map.of(
                "purpose",
                "health",
                "partner",
                "cria",
                "category",
                "sensitive",
                "how",
                "oral",
                "language",
                "fr",
                "version",
                1);
        refused(open(participant + "/consents", consent), 403, "access-not-shared");
    }

    @Test
    void isSeenByHerAndByThePartnerThatRegisteredHer() {
        open("/participants/" + amina + "/openings", EMERGENCY).expectStatus().isCreated();
        soon(() -> assertThat(
                        get(api.as("coordinator"), "/openings").path("openings").valueStream())
                .filteredOn(it -> it.path("participant").asString().equals(amina))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.path("note").asString()).isEqualTo("She fell on the stairs");
                    assertThat(seen.path("subject").asString()).isEqualTo("anna-" + number);
                }));
        assertThat(get(api.as("coordinator", "cria"), "/openings").toString()).doesNotContain(amina);
        assertThat(status(api.as("adviser"), "/openings")).isEqualTo(403);
        JsonNode circle = backbone.get("/participants/" + amina + "/circle");
        assertThat(circle.path("openings").path(0).path("partner").asString()).isEqualTo("cria");
        assertThat(circle.toString()).doesNotContain("stairs");
        assertThat(published.heard("tremplin.participant.v1"))
                .allSatisfy(heard -> assertThat(heard.raw()).doesNotContain("stairs"));
    }

    @Test
    void findsHerByReferenceOrNumberButNeverByName() {
        Map<String, Object> byNumber = emergency(Map.of("externalId", number, "partner", "asti"));
        soon(() -> open("/openings", byNumber)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.participant")
                .isEqualTo(amina));
        String karim = backbone.register();
        String reference = "P-" + karim.substring(0, 6).toUpperCase(Locale.ROOT);
        soon(() -> open("/openings", emergency(Map.of("reference", reference)))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.participant")
                .isEqualTo(karim));
        refused(open("/openings", EMERGENCY), 422, "nobody-named");
        refused(open("/openings", emergency(Map.of("reference", "Diallo"))), 400, "invalid-request");
        refused(
                open("/openings", emergency(Map.of("externalId", "no such number", "partner", "asti"))),
                404,
                "participant-not-found");
        refused(open("/participants/" + UUID.randomUUID() + "/openings", EMERGENCY), 404, "participant-not-found");
    }

    @Test
    void opensNoFileThatIsOpen() {
        refused(post(api.as("adviser"), "/participants/" + amina + "/openings", EMERGENCY), 409, "file-open-already");
        String key = UUID.randomUUID().toString();
        post(stranger, "/participants/" + amina + "/openings", EMERGENCY, key)
                .expectStatus()
                .isCreated();
        post(stranger, "/participants/" + amina + "/openings", EMERGENCY, key)
                .expectStatus()
                .isOk();
    }

    @Test
    void isForAdvisersAndCoordinatorsOfBoundPartnersWithAReason() {
        refused(
                open("/participants/" + amina + "/openings", Map.of("reason", "curious", "note", "x")),
                400,
                "invalid-request");
        refused(
                open("/participants/" + amina + "/openings", Map.of("reason", "other", "note", " ")),
                400,
                "invalid-request");
        post(api.as("placement", "cria"), "/participants/" + amina + "/openings", EMERGENCY)
                .expectStatus()
                .isForbidden();
        refused(
                post(api.as("adviser", "unbound"), "/participants/" + amina + "/openings", EMERGENCY),
                403,
                "agreement-not-in-force");
    }

    private static Map<String, Object> emergency(Map<String, Object> whose) {
        Map<String, Object> emergency = new HashMap<>(EMERGENCY);
        emergency.putAll(whose);
        return emergency;
    }

    private RestTestClient.ResponseSpec open(String path, Object body) {
        return post(stranger, path, body);
    }

    private static RestTestClient.ResponseSpec post(RestTestClient client, String path, Object body) {
        return post(client, path, body, UUID.randomUUID().toString());
    }

    private static RestTestClient.ResponseSpec post(RestTestClient client, String path, Object body, String key) {
        return client.post()
                .uri(Backbone.API + path)
                .header("Idempotency-Key", key)
                .body(body)
                .exchange();
    }

    private static JsonNode get(RestTestClient client, String path) {
        JsonNode body = client.get()
                .uri(Backbone.API + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).isNotNull();
        return body;
    }

    private static int status(RestTestClient client, String path) {
        return client.get()
                .uri(Backbone.API + path)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static void refused(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
