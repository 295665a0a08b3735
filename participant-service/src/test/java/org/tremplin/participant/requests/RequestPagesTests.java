package org.tremplin.participant.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;

@TremplinTest
class RequestPagesTests {

    private final Api api;
    private final Backbone backbone;
    private final JdbcClient database;
    private final String amina;
    private final String words = "Wrong-" + UUID.randomUUID();

    RequestPagesTests(Api api, JdbcClient database) {
        this.api = api;
        this.database = database;
        this.backbone = new Backbone(api);
        this.amina = backbone.register();
    }

    private RestTestClient her() {
        return api.as(amina, List.of("asti"), "participant");
    }

    private String ask() {
        String key = UUID.randomUUID().toString();
        soon(() -> post(her(), "/me/requests/correction", Map.of("key", key, "text", words))
                .expectStatus()
                .is3xxRedirection());
        return key;
    }

    @Test
    void leadFromHerQuestionToTheAnswerSheReads() {
        String request = ask();
        soon(() ->
                assertThat(page(api.as("adviser"), "/people/requests")).contains(words, "Wants something corrected"));
        String address = "/people/requests/" + amina + "/" + request;
        post(api.as("adviser"), address, Map.of("answer", "not-possible", "reason", " "))
                .expectStatus()
                .isEqualTo(422);
        post(api.as("adviser"), address, Map.of("answer", "not-possible", "reason", "The law says so"))
                .expectStatus()
                .is3xxRedirection();
        soon(() -> assertThat(page(her(), "/me/requests")).contains(words, "Not possible", "The law says so"));
    }

    @Test
    void areForThePartnerThatRegisteredHer() {
        String request = ask();
        soon(() -> assertThat(page(api.as("adviser"), "/people/requests")).contains(words));
        assertThat(page(api.as("adviser", "cria"), "/people/requests")).doesNotContain(words);
        post(api.as("adviser", "cria"), "/people/requests/" + amina + "/" + request, Map.of("answer", "done"))
                .expectStatus()
                .isNotFound();
        for (String role : new String[] {"trainer", "placement", "board", "participant"}) {
            api.as(role).get().uri("/people/requests").exchange().expectStatus().isForbidden();
            api.as(role)
                    .get()
                    .uri(Backbone.API + "/requests")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Test
    void areClosedToWhomNoAgreementBinds() {
        RestTestClient unbound = api.as("adviser", "unbound");
        for (String list : new String[] {"/people/requests", Backbone.API + "/requests"}) {
            assertThat(unbound.get()
                            .uri(list)
                            .exchange()
                            .expectStatus()
                            .isForbidden()
                            .expectBody(String.class)
                            .returnResult()
                            .getResponseBody())
                    .contains("agreement-not-in-force");
        }
    }

    @Test
    void showByWhenTheyAreAnswered() {
        ask();
        String by = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)
                .format(LocalDate.now().plusMonths(1));
        soon(() -> assertThat(page(api.as("adviser"), "/people/requests")).contains("Answer by " + by));
        soon(() -> assertThat(page(her(), "/me/requests")).contains(by));
    }

    @Test
    void areDoneOfAnErasureByErasingAndByNothingElse() {
        soon(() -> her().post()
                .uri(Backbone.API + "/me/requests")
                .body(Map.of("kind", "erasure"))
                .exchange()
                .expectStatus()
                .isOk());
        String request = Backbone.firstRequest(her());
        String erasure = "/people/" + amina + "/erasure";
        soon(() -> assertThat(page(api.as("coordinator"), "/people/requests")).contains(erasure));
        assertThat(page(api.as("adviser"), "/people/requests"))
                .contains("Only a coordinator")
                .doesNotContain(erasure);
        answer("adviser", request)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("erasure-by-coordinator");
        assertThat(backbone.get("/participants/" + amina).path("id").asString()).isEqualTo(amina);

        answer("coordinator", request).expectStatus().isOk();
        soon(() -> assertThat(
                        backbone.get("/erasures/" + amina).path("confirmed").has("participant"))
                .isTrue());
        assertThat(backbone.get("/erasures/" + amina).path("reason").asString()).isEqualTo("asked-by-person");
        assertThat(database.sql("select convert_from(payload, 'UTF8') from domainevententry"
                                + " where aggregateidentifier = ? and payloadtype like '%RequestAnswered'")
                        .param("requests:" + amina)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(payload -> assertThat(payload).contains("\"done\"", request));
    }

    private RestTestClient.ResponseSpec answer(String role, String request) {
        return api.as(role)
                .post()
                .uri(Backbone.API + "/participants/" + amina + "/requests/" + request + "/answer")
                .body(Map.of("answer", "done"))
                .exchange();
    }

    @Test
    void keepHerWordsSealed() {
        ask();
        assertThat(database.sql("select payload from domainevententry")
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .list())
                .noneMatch(payload -> payload.contains(words));
    }

    @Test
    void askForErasureOverTheApiToo() {
        soon(() -> her().post()
                .uri(Backbone.API + "/me/requests")
                .body(Map.of("kind", "erasure"))
                .exchange()
                .expectStatus()
                .isOk());
        soon(() -> her().get()
                .uri(Backbone.API + "/me/requests")
                .exchange()
                .expectBody()
                .jsonPath("$.requests[0].kind")
                .isEqualTo("erasure"));
        her().post()
                .uri(Backbone.API + "/me/requests")
                .body(Map.of("kind", "correction"))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    private static RestTestClient.ResponseSpec post(RestTestClient client, String address, Map<String, String> form) {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.forEach(fields::add);
        return client.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.TEXT_HTML)
                .body(fields)
                .exchange();
    }

    private static String page(RestTestClient client, String address) {
        String page = client.get()
                .uri(address + "?lang=en")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).isNotNull();
        return page;
    }
}
