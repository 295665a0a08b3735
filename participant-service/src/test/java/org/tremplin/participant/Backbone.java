package org.tremplin.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.test.Api;
import tools.jackson.databind.JsonNode;

/** What most tests do first: a partner, a person, an enrolment, through the public API. */
public final class Backbone {

    public static final String API = "/api/participants/v1";

    private final Api api;
    private final RestTestClient coordinator;

    public Backbone(Api api) {
        this.api = api;
        coordinator = api.as("coordinator");
        join("asti");
        join("cria");
    }

    /** Takes a partner in and binds it by the agreement, as often as it is asked. */
    public void join(String code) {
        coordinator
                .post()
                .uri(API + "/partners")
                .body(Map.of("code", code, "name", code.toUpperCase(Locale.ROOT), "kind", "association"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        coordinator
                .put()
                .uri(API + "/partners/" + code + "/agreement")
                .body(Map.of("from", "2017-01-01"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** What a well-formed registration says, as a map that a test may change. */
    public static Map<String, Object> person(String givenName, String familyName) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("partner", "asti");
        person.put("givenName", givenName);
        person.put("familyName", familyName);
        person.put("birthYear", 1990);
        person.put("sex", "f");
        person.put("nationality", "SY");
        person.put("status", "protection");
        person.put("registeredOn", "2017-07-12");
        return person;
    }

    /** Registers a person with a name of her own, and gives her id. */
    public String register() {
        return register(person("Amina", "D" + UUID.randomUUID().toString().replaceAll("[^a-f]", "")));
    }

    public String register(Map<String, Object> person) {
        return text(registration(person).path("id"));
    }

    /** Registers a person for the partner that her registration names, and gives the answer. */
    public JsonNode registration(Map<String, Object> person) {
        return post(api.actingFor("coordinator", String.valueOf(person.get("partner"))), "/participants", person);
    }

    public JsonNode enrol(String participant, String cohort, String on) {
        return post(
                "/participants/" + participant + "/enrolments",
                Map.of("programme", "connections", "cohort", cohort, "partner", "asti", "on", on));
    }

    public JsonNode leave(String participant, String outcome, String on) {
        return post(
                "/participants/" + participant + "/enrolments/connections/exit", Map.of("outcome", outcome, "on", on));
    }

    /** Posts as coordinator and expects it to be taken. */
    public JsonNode post(String path, Object body) {
        return post(coordinator, path, body);
    }

    /** Posts as coordinator of a partner and expects it to be taken. */
    public JsonNode post(String path, Object body, String partner) {
        return post(api.as("coordinator", partner), path, body);
    }

    private static JsonNode post(RestTestClient client, String path, Object body) {
        JsonNode answer = client.post()
                .uri(API + path)
                .body(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        return answer;
    }

    /** Reads as coordinator. */
    public JsonNode get(String path) {
        JsonNode answer = coordinator
                .get()
                .uri(API + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        return answer;
    }

    /** The stages that a person has reached in Connections, as her page shows them. */
    public Iterable<String> stages(String participant) {
        return get("/participants/" + participant)
                .path("enrolments")
                .path(0)
                .path("stages")
                .propertyNames();
    }

    private static String text(@Nullable JsonNode node) {
        assertThat(node).isNotNull();
        return node.asString();
    }
}
