package org.tremplin.subscription.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.subscription.Receiver;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;

class SubscriptionApiTests extends SubscriptionsTest {

    private static final String NOBODY = "/subscriptions/" + UUID.randomUUID();
    private static final String LONG = "x".repeat(3000);

    SubscriptionApiTests(Api api, Published published) {
        super(api, published);
    }

    @Test
    void refusesEveryWrongFieldOfASubscription() {
        Object[][] wrong = {
            {"name", null, 400, "invalid-request"},
            {"name", "Not A Code", 400, "invalid-request"},
            {"name", "x".repeat(51), 400, "invalid-request"},
            {"name", List.of("a"), 400, "invalid-request"},
            {"grant", "Né", 400, "invalid-request"},
            {"grant", "unknown-grant", 403, "no-grant"},
            {"protocol", null, 400, "invalid-request"},
            {"protocol", "MQTT", 400, "invalid-request"},
            {"protocol", "FEED", 422, "sink-misplaced"},
            {"sink", null, 422, "sink-misplaced"},
            {"sink", LONG, 400, "invalid-request"},
            {"sink", "ftp://a.example/", 422, "sink-unusable"},
            {"sink", "https://user:pw@a.example/", 422, "sink-unusable"},
            {"sink", "https://a.example/#x", 422, "sink-unusable"},
            {"sink", "https:///path", 422, "sink-unusable"},
            {"sink", "not a uri", 422, "sink-unusable"},
            {"sink", "javascript:alert(1)", 422, "sink-unusable"},
            {"types", List.of("no-type"), 400, "invalid-request"},
            {"types", List.of("org.tremplin.training.unknown.v1"), 403, "beyond-grant"},
            {"types", "org.tremplin.training.unknown.v1", 400, "invalid-request"},
            {"types", List.of("org.tremplin.participant.participant-registered.v1"), 403, "beyond-grant"},
            {"filters", Map.of("partners", List.of("somebody-else")), 403, "beyond-grant"},
            {"filters", Map.of("partners", List.of("Bad Code")), 400, "invalid-request"},
            {"filters", Map.of("programmes", List.of("<script>")), 400, "invalid-request"},
            {"filters", Map.of("unknown", 1), 400, "invalid-request"},
            {"from", "yesterday", 400, "invalid-request"},
            {"unknown", "x", 400, "invalid-request"},
        };
        for (Object[] each : wrong) {
            Map<String, Object> wish = new HashMap<>(wish());
            if (each[1] == null) {
                wish.remove(each[0].toString());
            } else {
                wish.put(each[0].toString(), each[1]);
            }
            refused(
                    integration().post().uri(BASE + "/subscriptions").body(wish),
                    (int) each[2],
                    (String) each[3],
                    each[0] + "=" + each[1]);
        }
    }

    @Test
    void refusesEveryWrongFieldOfAGrant() {
        Object[][] wrong = {
            {"types", List.of(), 400, "invalid-request"},
            {"types", null, 400, "invalid-request"},
            {"types", List.of("org.tremplin.training.unknown.v1"), 422, "event-type-unknown"},
            {"types", List.of("x y"), 400, "invalid-request"},
            {"programmes", null, 400, "invalid-request"},
            {"programmes", List.of("Não"), 400, "invalid-request"},
            {"partners", List.of(), 400, "invalid-request"},
            {"partners", List.of("*", "UPPER"), 400, "invalid-request"},
            {"dataClass", null, 400, "invalid-request"},
            {"dataClass", "everything", 400, "invalid-request"},
            {"until", "tomorrow", 400, "invalid-request"},
            {"more", 1, 400, "invalid-request"},
        };
        for (Object[] each : wrong) {
            Map<String, Object> grant = new HashMap<>(Map.of(
                    "types",
                    List.of("*"),
                    "programmes",
                    List.of("*"),
                    "partners",
                    List.of(partner),
                    "dataClass",
                    "figures"));
            if (each[1] == null) {
                grant.remove(each[0].toString());
            } else {
                grant.put(each[0].toString(), each[1]);
            }
            refused(
                    api.as("coordinator")
                            .put()
                            .uri(BASE + "/grants/" + partner + "/default")
                            .body(grant),
                    (int) each[2],
                    (String) each[3],
                    each[0] + "=" + each[1]);
        }
        Map<String, Object> foreign = Map.of(
                "types", List.of("*"), "programmes", List.of("*"), "partners", List.of("asti"), "dataClass", "figures");
        refused(
                api.as("coordinator", partner)
                        .put()
                        .uri(BASE + "/grants/" + partner + "/x")
                        .body(foreign),
                403,
                "not-yours-to-grant",
                "another's events");
        assertThat(api.as("integration", partner)
                        .put()
                        .uri(BASE + "/grants/" + partner + "/x")
                        .body(foreign)
                        .exchange()
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .isEqualTo(403);
        refused(
                api.as("coordinator").put().uri(BASE + "/grants/Bad.Holder/x").body(foreign),
                400,
                "invalid-request",
                "holder");
    }

    @Test
    void refusesWrongParametersEverywhere() {
        String id = "/subscriptions/" + subscribe(receiver()).path("id").asString();
        Object[][] calls = {
            {id + "/events?after=nonsense", 422, "cursor-unusable"},
            {id + "/events?after=MTox!!", 422, "cursor-unusable"},
            {id + "/events?after=" + "A".repeat(65), 400, "invalid-request"},
            {id + "/events?limit=0", 400, "invalid-request"},
            {id + "/events?limit=1001", 400, "invalid-request"},
            {id + "/events?limit=x", 400, "invalid-request"},
            {id + "/events?timeout=31", 400, "invalid-request"},
            {id + "/events?timeout=-1", 400, "invalid-request"},
            {id + "/deliveries?state=lost", 400, "invalid-request"},
            {id + "/deliveries?limit=501", 400, "invalid-request"},
            {id + "/deliveries?replay=-1", 400, "invalid-request"},
            {id + "/deliveries?before=x", 422, "cursor-unusable"},
            {id + "/deliveries/unknown", 404, "delivery-not-found"},
            {NOBODY, 404, "subscription-not-found"},
            {"/subscriptions/not-an-id", 404, "subscription-not-found"},
            {NOBODY + "/events", 404, "subscription-not-found"},
            {NOBODY + "/health", 404, "subscription-not-found"},
            {NOBODY + "/deliveries", 404, "subscription-not-found"},
            {NOBODY + "/replays", 404, "subscription-not-found"},
        };
        for (Object[] each : calls) {
            refused(integration().get().uri(BASE + each[0]), (int) each[1], (String) each[2], each[0].toString());
        }
        Object[][] bodies = {
            {"/replays", Map.of(), 422, "replay-from"},
            {"/replays", Map.of("beginning", true, "cursor", "MTow"), 422, "replay-from"},
            {"/replays", Map.of("beginning", "perhaps"), 400, "invalid-request"},
            {"/replays", Map.of("time", "yesterday"), 400, "invalid-request"},
            {"/replays", Map.of("cursor", "x"), 422, "cursor-unusable"},
            {"/replays", Map.of("beginning", true, "until", "x"), 422, "cursor-unusable"},
            {"/deliveries/unknown/redelivery", Map.of(), 404, "delivery-not-found"},
        };
        for (Object[] each : bodies) {
            refused(
                    integration().post().uri(BASE + id + each[0]).body(each[1]),
                    (int) each[2],
                    (String) each[3],
                    each[0] + " " + each[1]);
        }
        refused(
                integration().put().uri(BASE + id).body(Map.of("version", 99, "sink", "http://127.0.0.1:1/")),
                412,
                "version-conflict",
                "version");
        refused(
                integration().put().uri(BASE + id).body(Map.of("sink", "http://127.0.0.1:1/")),
                400,
                "invalid-request",
                "no version");
        refused(integration().delete().uri(BASE + id + "/replays/7"), 404, "run-not-found", "replay 7");
    }

    @Test
    void letsNobodyTouchAnothersSubscription() {
        String id = subscribe(receiver()).path("id").asString();
        RestTestClient stranger = api.as("integration", "stranger");
        for (String path : List.of("", "/events", "/deliveries", "/health", "/replays")) {
            refused(stranger.get().uri(BASE + "/subscriptions/" + id + path), 404, "subscription-not-found", path);
        }
        for (String path : List.of("/pause", "/resumption", "/secret", "/test", "/verification", "/redelivery")) {
            refused(stranger.post().uri(BASE + "/subscriptions/" + id + path), 404, "subscription-not-found", path);
        }
        refused(stranger.delete().uri(BASE + "/subscriptions/" + id), 404, "subscription-not-found", "delete");
        for (String role : List.of("trainer", "adviser", "board", "placement", "participant")) {
            assertThat(status(api.as(role, partner).get().uri(BASE + "/subscriptions")))
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(status(api.anonymous().get().uri(BASE + "/subscriptions"))).isEqualTo(401);
        assertThat(api.as("coordinator")
                        .get()
                        .uri(BASE + "/subscriptions/" + id)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .as("the coordinator of all sees that it is there, and no secret")
                .contains(id)
                .doesNotContain("whsec_");
    }

    @Test
    void givesTheSameSubscriptionForTheSameKey() {
        Receiver receiver = receiver();
        Map<String, Object> wish = Map.of("name", "crm", "protocol", "HTTP", "sink", receiver.url());
        JsonNode first = keyed(wish, 201);
        JsonNode again = keyed(wish, 200);
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(again.path("sinkcredential")).isEqualTo(first.path("sinkcredential"));
        Map<String, Object> other = Map.of("name", "other", "protocol", "HTTP", "sink", receiver.url());
        assertThat(keyed(other, 422).path("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void sendsNothingToASinkThatDoesNotWantEvents() {
        Receiver receiver = receiver().wanting(false);
        JsonNode made = subscribe(Map.of("protocol", "HTTP", "sink", receiver.url()));
        assertThat(made.path("status").asString()).isEqualTo("unverified");
        assertThat(made.path("reason").asString()).isEqualTo("origin-not-allowed");
        String id = "/subscriptions/" + made.path("id").asString();
        refused(integration().post().uri(BASE + id + "/resumption"), 409, "sink-not-verified", "resume");
        receiver.wanting(true);
        assertThat(integration()
                        .post()
                        .uri(BASE + id + "/verification")
                        .exchange()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody()
                        .path("status")
                        .asString())
                .isEqualTo("active");
    }

    private JsonNode keyed(Map<String, Object> wish, int status) {
        return integration()
                .post()
                .uri(BASE + "/subscriptions")
                .header("Idempotency-Key", "key-" + partner)
                .body(wish)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private Map<String, Object> wish() {
        return Map.of("name", "crm", "protocol", "HTTP", "sink", "http://127.0.0.1:1/hook");
    }

    private static int status(RestTestClient.RequestHeadersSpec<?> request) {
        return request.exchange().returnResult(String.class).getStatus().value();
    }

    private static void refused(RestTestClient.RequestHeadersSpec<?> request, int status, String code, String what) {
        for (String language : List.of("en", "fr")) {
            var result = request.header("Accept-Language", language)
                    .exchange()
                    .expectBody(JsonNode.class)
                    .returnResult();
            assertThat(result.getStatus().value()).as(what).isEqualTo(status);
            JsonNode problem = result.getResponseBody();
            assertThat(problem.path("code").asString()).as(what).isEqualTo(code);
            assertThat(problem.path("detail").asString()).as(what).isNotBlank().doesNotContain("??");
        }
    }
}
