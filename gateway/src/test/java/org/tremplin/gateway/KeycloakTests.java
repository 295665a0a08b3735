package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway as it really runs, with a real Keycloak that has the realm of {@code deploy/keycloak}. */
@Tag("keycloak")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "logging.structured.format.console=")
@DirtiesContext
class KeycloakTests {

    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final String GATEWAY_SECRET = UUID.randomUUID().toString();
    private static final String SERVICE_SECRET = UUID.randomUUID().toString();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final StubService TRAINING = new StubService();

    private static KeycloakServer keycloak;
    private static String base;

    private Browser browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        int port = freePort();
        base = "http://127.0.0.1:" + port;
        keycloak = new KeycloakServer(freePort(), base, GATEWAY_SECRET, SERVICE_SECRET);
        registry.add("server.port", () -> port);
        registry.add("tremplin.services.training", TRAINING::address);
        registry.add("tremplin.identity.issuer", keycloak::realm);
        registry.add("tremplin.identity.authorization-uri", () -> keycloak.endpoint("auth"));
        registry.add("tremplin.identity.token-uri", () -> keycloak.endpoint("token"));
        registry.add("tremplin.identity.jwk-set-uri", () -> keycloak.endpoint("certs"));
        registry.add("tremplin.identity.end-session-uri", () -> keycloak.endpoint("logout"));
        registry.add("tremplin.identity.revocation-uri", () -> keycloak.endpoint("revoke"));
        registry.add("tremplin.identity.client-secret", () -> GATEWAY_SECRET);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        keycloak.close();
        TRAINING.stop();
    }

    @BeforeEach
    void begin() {
        browser = new Browser(base);
        TRAINING.forget();
    }

    private HttpResponse<String> enter(HttpResponse<String> page, Map<String, String> fields) {
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        return browser.submit(form.group(1).replace("&amp;", "&"), fields);
    }

    private HttpResponse<String> signIn(String address, String username, String password) {
        HttpResponse<String> page = browser.open(address);
        assertThat(page.uri().toString()).startsWith(keycloak.endpoint("auth"));
        return enter(page, Map.of("username", username, "password", password));
    }

    @Test
    void signsSomebodyInWithRolesAndPartners() throws Exception {
        keycloak.person("adviser", PASSWORD, List.of("asti", "cria"), "adviser");

        HttpResponse<String> page = signIn("/training/series?cohort=2017-2", "adviser", PASSWORD);

        assertThat(page.uri()).hasToString(base + "/training/series?cohort=2017-2");
        var claims = TRAINING.seen().claims();
        assertThat(claims.get("iss").asString()).isEqualTo(keycloak.realm());
        assertThat(claims.get("aud").toString()).contains("tremplin");
        assertThat(claims.get("azp").asString()).isEqualTo("gateway");
        assertThat(claims.get("roles").toString()).contains("\"adviser\"").doesNotContain("coordinator");
        assertThat(claims.get("partner").asString()).isEqualTo("asti");
        assertThat(claims.get("partners").toString()).contains("\"asti\"", "\"cria\"");
        assertThat(claims.get("name").asString()).isEqualTo("Anna B.");
        assertThat(claims.has("email")).isFalse();
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);

        browser.submit("/acting-for", Map.of("partner", "cria"));
        browser.open("/training");
        assertThat(TRAINING.seen().header("Tremplin-Acting-For")).isEqualTo("cria");
    }

    @Test
    void wantsASecondFactorOfCoordinators() throws Exception {
        keycloak.person("coordinator", PASSWORD, List.of("asti", "*"), "coordinator");

        HttpResponse<String> setUp = signIn("/training", "coordinator", PASSWORD);
        Matcher secret =
                Pattern.compile("name=\"totpSecret\"[^>]*value=\"([^\"]+)\"").matcher(setUp.body());
        assertThat(secret.find()).as(setUp.body()).isTrue();
        assertThat(TRAINING.seen()).isNull();
        Map<String, String> fields = new HashMap<>();
        fields.put("totpSecret", secret.group(1));
        fields.put("totp", OneTimeCode.of(secret.group(1), Instant.now()));
        fields.put("userLabel", "phone");
        HttpResponse<String> page = enter(setUp, fields);

        assertThat(page.uri()).hasToString(base + "/training");
        assertThat(TRAINING.seen().claims().get("roles").toString()).contains("\"coordinator\"");
        assertThat(TRAINING.seen().claims().get("partners").toString()).contains("\"*\"");

        browser = new Browser(base);
        assertThat(signIn("/training", "coordinator", PASSWORD).body()).contains("name=\"otp\"");
    }

    @Test
    void signsOutAtTheProviderToo() throws Exception {
        keycloak.person("trainer", PASSWORD, List.of("asti"), "trainer");
        signIn("/training", "trainer", PASSWORD);

        HttpResponse<String> after = browser.submit("/logout", Map.of());

        assertThat(after.uri().toString()).startsWith(keycloak.endpoint("auth"));
        assertThat(after.body()).contains("name=\"password\"");
    }

    @Test
    void endsTheSessionThatTheProviderEnded() throws Exception {
        String person = keycloak.person("placement", PASSWORD, List.of("asti"), "placement");
        signIn("/training", "placement", PASSWORD);
        assertThat(browser.openWithoutFollowing("/training").statusCode()).isEqualTo(200);

        keycloak.signOutEverywhere(person);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.openWithoutFollowing("/training").statusCode() == 302);
    }

    @Test
    void locksAnAccountThatSomebodyGuesses() throws Exception {
        keycloak.person("funder", PASSWORD, List.of("asti"), "funder");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("/training", "funder", "guess-" + i).body()).contains("name=\"password\"");
        }

        assertThat(signIn("/training", "funder", PASSWORD).body()).contains("name=\"password\"");
        assertThat(TRAINING.seen()).isNull();
    }

    @Test
    void acceptsTheServicesTokensAndNoOthers() throws Exception {
        String service = keycloak.tokenOf("training-service", SERVICE_SECRET);

        assertThat(metricsWith(service)).isEqualTo(200);
        assertThat(metricsWith(service.substring(0, service.length() - 8) + "AAAAAAAA"))
                .isEqualTo(401);
    }

    private static int metricsWith(String token) {
        return GatewayTest.send(HttpRequest.newBuilder(URI.create(base + "/actuator/prometheus"))
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }
}
