package org.tremplin.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no call takes, beside what {@code SubscriptionApiTests} says of subscribing, granting and reading. */
@ExtendWith(SoftAssertionsExtension.class)
class BadInputTests extends SubscriptionsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LONG = "x".repeat(3000);
    private static final List<String> MANY =
            IntStream.range(0, 1000).mapToObj(i -> "code-" + i).toList();

    private String id = "";

    @InjectSoftAssertions
    private SoftAssertions softly;

    BadInputTests(Api api, Published published) {
        super(api, published);
    }

    @BeforeEach
    void subscribe() {
        id = "/subscriptions/" + subscribe(receiver()).path("id").asString();
    }

    @Test
    void refusesEveryWrongFieldOfAChange() {
        String sink = get(id).path("sink").asString();
        long version = get(id).path("version").asLong();
        Object[][] wrong = {
            {"version", null, 400, "invalid-request"},
            {"version", "first", 400, "invalid-request"},
            {"version", version + 1, 412, "version-conflict"},
            {"version", -1, 412, "version-conflict"},
            {"sink", null, 422, "sink-misplaced"},
            {"sink", LONG, 400, "invalid-request"},
            {"sink", "ftp://a.example/", 422, "sink-unusable"},
            {"sink", "http://a.example/\u0000", 422, "sink-unusable"},
            {"sink", Map.of("url", sink), 400, "invalid-request"},
            {"types", "*", 400, "invalid-request"},
            {"types", List.of("x y"), 400, "invalid-request"},
            {"types", MANY, 400, "invalid-request"},
            {"types", List.of("org.tremplin.training.unknown.v1"), 403, "beyond-grant"},
            {"filters", "all", 400, "invalid-request"},
            {"filters", Map.of("partners", "asti"), 400, "invalid-request"},
            {"filters", Map.of("partners", MANY), 400, "invalid-request"},
            {"filters", Map.of("partners", List.of("asti")), 403, "beyond-grant"},
            {"filters", Map.of("programmes", List.of("Não")), 400, "invalid-request"},
            {"filters", Map.of("status", List.of("x")), 400, "invalid-request"},
            {"status", "active", 400, "invalid-request"},
            {"holder", "asti", 400, "invalid-request"},
        };
        for (Object[] each : wrong) {
            Map<String, Object> change = new HashMap<>(Map.of("version", version, "sink", sink));
            change.put(each[0].toString(), each[1]);
            change.values().removeIf(Objects::isNull);
            refused(HttpMethod.PUT, id, JSON.writeValueAsString(change), (int) each[2], (String) each[3]);
        }
        assertThat(get(id).path("version").asLong()).isEqualTo(version);
    }

    @Test
    void refusesBodiesThatAreNone() {
        for (String path : List.of("/subscriptions", id + "/replays")) {
            for (String body : List.of("", "{", "[]", "null", "\"text\"", "{\"a\":1}{", "[".repeat(5000))) {
                refused(HttpMethod.POST, path, body, 400, "invalid-request");
            }
        }
        for (String body : List.of("", "{", "[]")) {
            refused(HttpMethod.PUT, id, body, 400, "invalid-request");
        }
        var result = integration()
                .post()
                .uri(BASE + "/subscriptions")
                .contentType(MediaType.TEXT_PLAIN)
                .body("name")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult();
        assertThat(result.getStatus().value()).isEqualTo(415);
        assertThat(result.getResponseBody().path("code").asString()).isNotBlank();
    }

    @Test
    void refusesEveryWrongFieldOfAReplay() {
        Object[][] wrong = {
            {"{\"cursor\":\"" + "A".repeat(65) + "\"}", 400, "invalid-request"},
            {"{\"cursor\":7,\"time\":\"2026-01-01T00:00:00Z\"}", 422, "replay-from"},
            {"{\"cursor\":\"\\u0000\"}", 422, "cursor-unusable"},
            {"{\"cursor\":{}}", 400, "invalid-request"},
            {"{\"time\":\"2026-13-01T00:00:00Z\"}", 400, "invalid-request"},
            {"{\"time\":[]}", 400, "invalid-request"},
            {"{\"beginning\":false}", 422, "replay-from"},
            {"{\"beginning\":[]}", 400, "invalid-request"},
            {"{\"beginning\":true,\"until\":\"" + "A".repeat(65) + "\"}", 400, "invalid-request"},
            {"{\"beginning\":true,\"until\":\"LTU\"}", 422, "cursor-unusable"},
            {"{\"beginning\":true,\"more\":1}", 400, "invalid-request"},
        };
        for (Object[] each : wrong) {
            refused(HttpMethod.POST, id + "/replays", (String) each[0], (int) each[1], (String) each[2]);
        }
        for (String number : List.of("0", "-1", "x", "99999999999999999999")) {
            refused(HttpMethod.DELETE, id + "/replays/" + number, null, 400, "invalid-request");
        }
    }

    @Test
    void refusesEveryWrongParameter() {
        Object[][] wrong = {
            {"/events?limit=99999999999", 400, "invalid-request"},
            {"/events?timeout=x", 400, "invalid-request"},
            {"/events?after=%00", 422, "cursor-unusable"},
            {"/events/stream?after=nonsense", 422, "cursor-unusable"},
            {"/events/stream?after=" + "A".repeat(65), 400, "invalid-request"},
            {"/deliveries?type=" + "t".repeat(121), 400, "invalid-request"},
            {"/deliveries?type=%00", 400, "invalid-request"},
            {"/deliveries?subject=" + "s".repeat(201), 400, "invalid-request"},
            {"/deliveries?subject=a%00b", 400, "invalid-request"},
            {"/deliveries?state=%00", 400, "invalid-request"},
            {"/deliveries?before=" + "A".repeat(65), 400, "invalid-request"},
            {"/deliveries?limit=0", 400, "invalid-request"},
            {"/deliveries?limit=many", 400, "invalid-request"},
            {"/deliveries?replay=x", 400, "invalid-request"},
            {"/deliveries/" + "e".repeat(3000), 404, "delivery-not-found"},
            {"/deliveries/%7B%7D", 404, "delivery-not-found"},
        };
        for (Object[] each : wrong) {
            refused(HttpMethod.GET, id + each[0], null, (int) each[1], (String) each[2]);
        }
        RestTestClient.RequestHeadersSpec<?> stream =
                integration().get().uri(BASE + id + "/events/stream").header("Last-Event-ID", "A".repeat(5000));
        refused(stream, 422, "cursor-unusable", "Last-Event-ID");
        for (String path : List.of("/catalogue/unknown", "/catalogue/%7B%7D", "/catalogue/unknown/schema")) {
            refused(HttpMethod.GET, path, null, 404, "event-type-not-found");
        }
        assertThat(get("/catalogue?q=" + LONG + "&owner=%25&dataClass=none").path("types"))
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBeDoneWithOne() {
        String feed = "/subscriptions/"
                + subscribe(Map.of("protocol", "FEED")).path("id").asString();
        for (String path : List.of("/secret", "/test", "/verification")) {
            refused(HttpMethod.POST, feed + path, null, 409, "events-are-fetched");
        }
        refused(HttpMethod.POST, feed + "/replays", "{\"beginning\":true}", 409, "events-are-fetched");
        refused(HttpMethod.POST, id + "/redelivery", null, 409, "nothing-to-redeliver");
        refused(HttpMethod.PATCH, id, "{}", 405, "method-not-allowed");
        for (String key : List.of("two words", "k".repeat(201))) {
            var request = integration()
                    .post()
                    .uri(BASE + "/subscriptions")
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"name\":\"crm\",\"protocol\":\"FEED\"}");
            refused(request, 422, "invalid-header", "key " + key);
        }
        for (String path : List.of("/grants/" + partner + "/unknown", "/grants/unknown/default", "/grants/A B/'--")) {
            refused(api.as("coordinator").delete().uri(BASE + path), 404, "grant-not-found", path);
        }
    }

    private void refused(HttpMethod method, String path, String body, int status, String code) {
        var request = integration().method(method).uri(URI.create(api.url() + BASE + path));
        refused(
                body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).body(body.getBytes(StandardCharsets.UTF_8)),
                status,
                code,
                method + " " + path + " " + body);
    }

    private void refused(RestTestClient.RequestHeadersSpec<?> request, int status, String code, String what) {
        var result = request.exchange().expectBody(JsonNode.class).returnResult();
        JsonNode problem = result.getResponseBody();
        softly.assertThat(result.getStatus().value()).as(what).isEqualTo(status);
        softly.assertThat(String.valueOf(result.getResponseHeaders().getContentType()))
                .as(what)
                .startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        softly.assertThat(problem.path("code").asString()).as(what).isEqualTo(code);
        softly.assertThat(problem.path("status").asInt(-1)).as(what).isEqualTo(status);
        softly.assertThat(problem.path("detail").asString())
                .as(what)
                .isNotBlank()
                .doesNotContain("??");
    }
}
