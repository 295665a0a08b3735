package org.tremplin.participant.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.participant.Backbone;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.privacy.Fingerprints;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TremplinTest
class EntryApiTests {

    private final Api api;
    private final Backbone backbone;
    private final JdbcClient database;
    private final Commands commands;
    private final Fingerprints fingerprints;
    private final EntryTokens tokens;
    private final String address = "198.51.100." + ThreadLocalRandom.current().nextInt(250) + ":"
            + ThreadLocalRandom.current().nextInt(1024, 60000);

    EntryApiTests(Api api, JdbcClient database, Commands commands, Fingerprints fingerprints, EntryTokens tokens) {
        this.api = api;
        this.backbone = new Backbone(api);
        this.database = database;
        this.commands = commands;
        this.fingerprints = fingerprints;
        this.tokens = tokens;
    }

    @Test
    void letsInOnceAndOnlyToHerOwnView() {
        String id = backbone.register();
        String code = give(id);
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        JsonNode issued = enterSoon(code);
        assertThat(issued.path("participant").asString()).isEqualTo(id);
        assertRefused(code);

        JsonNode claims = claims(issued.path("token").asString());
        assertThat(claims.path("iss").asString()).isEqualTo("tremplin-participants");
        assertThat(claims.path("sub").asString()).isEqualTo(id);
        assertThat(claims.path("roles")).hasToString("[\"participant\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(1800);
        assertThat(claims.has("name")).isFalse();

        RestTestClient her = as(issued.path("token").asString());
        her.get()
                .uri("/me")
                .accept(org.springframework.http.MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk();
        for (String closed : new String[] {
            "/people",
            "/people/" + id,
            "/people/" + id + "/entry",
            Backbone.API + "/participants/" + id,
            Backbone.API + "/partners",
            Backbone.API + "/participants/" + id + "/timeline"
        }) {
            her.get().uri(closed).exchange().expectStatus().isForbidden();
        }
        her.post()
                .uri(Backbone.API + "/participants/" + id + "/entry-code")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void letsInWithACodeOfAMomentAgo() {
        for (int i = 0; i < 10; i++) {
            enter(give(backbone.register()), UUID.randomUUID().toString())
                    .expectStatus()
                    .isOk();
        }
    }

    @Test
    void keepsTheCodeNowhere() {
        String code = give(backbone.register()).replace("-", "");
        assertThat(database.sql("select payload from domainevententry")
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .list())
                .noneMatch(payload -> payload.contains(code));
    }

    @Test
    void refusesACodeThatWasReplacedOrTakenBack() {
        String id = backbone.register();
        String first = give(id);
        String second = give(id);
        api.as("adviser")
                .delete()
                .uri(Backbone.API + "/participants/" + id + "/entry-code")
                .exchange()
                .expectStatus()
                .isNoContent();
        soon(() -> {
            assertRefused(first);
            assertRefused(second);
        });
    }

    @Test
    void refusesACodeThatHasExpired() {
        String id = backbone.register();
        Instant until = Instant.now().minusSeconds(1);
        commands.send(new EntryCommand.GiveCode(
                EntryCommand.idOf(id),
                id,
                UUID.randomUUID().toString(),
                fingerprints.of("entry-code", "ABCDE12345"),
                until,
                "asti",
                "adviser"));
        assertRefused("ABCDE-12345");
    }

    @Test
    void saysTheSameOfEveryCodeThatIsNotGood() {
        String used = give(backbone.register());
        enterSoon(used);
        String ofUsed =
                enter(used, address).expectBody(String.class).returnResult().getResponseBody();
        String ofNone = enter("ZZZZZ-ZZZZZ", address)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(ofUsed).isNotNull();
        assertThat(ofUsed.replaceAll("\"correlation\":\"[^\"]*\"", ""))
                .isEqualTo(String.valueOf(ofNone).replaceAll("\"correlation\":\"[^\"]*\"", ""));
    }

    @Test
    void locksAnAddressThatGuesses() {
        String good = give(backbone.register());
        for (int i = 0; i < 5; i++) {
            enter("GUESS-0000" + i, address).expectStatus().isEqualTo(422);
        }
        enter(good, address)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueMatches(HttpHeaders.RETRY_AFTER, "\\d+")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("too-many-tries");
        assertThat(enterSoon(good).path("token").asString()).isNotEmpty();
    }

    @Test
    void renewsAStayUntilItIsOver() {
        String id = backbone.register();
        JsonNode issued = enterSoon(give(id));
        JsonNode renewed = renew(issued.path("token").asString(), 200);
        JsonNode before = claims(issued.path("token").asString());
        JsonNode after = claims(renewed.path("token").asString());
        assertThat(after.path("auth_time")).isEqualTo(before.path("auth_time"));
        assertThat(after.path("jti")).isNotEqualTo(before.path("jti"));

        String entry = before.path("entry").asString();
        Instant tooLongAgo = Instant.now().minus(Duration.ofHours(8));
        renew(tokens.issue(new EntryTokens.Stay(id, entry, tooLongAgo)).token(), 422);

        api.as("coordinator")
                .delete()
                .uri(Backbone.API + "/participants/" + id + "/entry-code")
                .exchange()
                .expectStatus()
                .isNoContent();
        soon(() -> renew(renewed.path("token").asString(), 422));
    }

    @Test
    void letsNobodyInOrStayWhoWasErased() {
        String inside = backbone.register();
        JsonNode issued = enterSoon(give(inside));
        RestTestClient her = as(issued.path("token").asString());
        soon(() -> her.get()
                .uri(Backbone.API + "/me/requests")
                .exchange()
                .expectStatus()
                .isOk());
        String outside = backbone.register();
        String code = give(outside);
        for (String id : new String[] {inside, outside}) {
            backbone.post("/participants/" + id + "/erasure", Map.of("reason", "asked-by-person"));
        }
        for (String closed :
                new String[] {"/me", "/me/requests", Backbone.API + "/me", Backbone.API + "/me/requests"}) {
            her.get().uri(closed).exchange().expectStatus().isUnauthorized();
        }
        renew(issued.path("token").asString(), 401);
        assertRefused(code);
    }

    @Test
    void refusesForgedTokens() {
        JsonNode issued = enterSoon(give(backbone.register()));
        String[] parts = issued.path("token").asString().split("\\.");
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("participant\"", "coordinator\"")
                        .getBytes(StandardCharsets.UTF_8));
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        for (String forged : new String[] {
            parts[0] + "." + other + "." + parts[2],
            none + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "." + "AAAA"
        }) {
            as(forged).get().uri("/me").exchange().expectStatus().isUnauthorized();
        }
    }

    @Test
    void givesCodesOnlyToWhomMayWrite() {
        String id = backbone.register();
        for (String role : new String[] {"trainer", "placement", "board", "service", "participant"}) {
            api.as(role)
                    .post()
                    .uri(Backbone.API + "/participants/" + id + "/entry-code")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        api.as("adviser")
                .post()
                .uri(Backbone.API + "/participants/" + UUID.randomUUID() + "/entry-code")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private String give(String id) {
        JsonNode[] given = new JsonNode[1];
        soon(() -> given[0] = api.as("adviser")
                .post()
                .uri(Backbone.API + "/participants/" + id + "/entry-code")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return given[0].path("code").asString();
    }

    /** From an address of its own each time, so that waiting for the read model is no guessing. */
    private JsonNode enterSoon(String code) {
        JsonNode[] issued = new JsonNode[1];
        soon(() -> issued[0] = enter(code, UUID.randomUUID().toString())
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return issued[0];
    }

    private void assertRefused(String code) {
        enter(code, UUID.randomUUID().toString())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("code-not-good");
    }

    private RestTestClient.ResponseSpec enter(String code, String from) {
        return api.anonymous()
                .post()
                .uri(Backbone.API + "/entries")
                .header("X-Forwarded-For", from)
                .body(Map.of("code", code))
                .exchange();
    }

    private JsonNode renew(String token, int status) {
        JsonNode answer = as(token)
                .post()
                .uri(Backbone.API + "/entries/renewals")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        return answer;
    }

    private RestTestClient as(String token) {
        return RestTestClient.bindToServer()
                .baseUrl(api.url())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    private static JsonNode claims(String token) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
