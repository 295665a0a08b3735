package org.tremplin.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway in local mode on a free port of this machine, with stubs for the services; nothing listens for placement. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "logging.structured.format.console=",
            "tremplin.local.service-secret=secret-of-services",
            "tremplin.limits.services.reporting=500ms",
            "tremplin.limits.open=1s"
        })
@ActiveProfiles("local")
abstract class GatewayTest {

    static final StubService PARTICIPANT = new StubService();
    static final StubService TRAINING = new StubService();
    static final StubService REPORTING = new StubService();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    Browser browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        String data = Files.createTempDirectory("tremplin-gateway").toString();
        int nobody = freePort();
        int port = freePort();
        registry.add("server.port", () -> port);
        registry.add("tremplin.local.data", () -> data);
        registry.add("tremplin.services.participant", PARTICIPANT::address);
        registry.add("tremplin.services.training", TRAINING::address);
        registry.add("tremplin.services.placement", () -> "http://127.0.0.1:" + nobody);
        registry.add("tremplin.services.reporting", REPORTING::address);
        registry.add("tremplin.services.subscription", () -> "http://127.0.0.1:" + nobody);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void begin() {
        browser = new Browser(base());
        PARTICIPANT.forget();
        TRAINING.forget();
        REPORTING.forget();
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    HttpRequest.Builder call(String address) {
        return HttpRequest.newBuilder(URI.create(base()).resolve(address)).timeout(Duration.ofSeconds(20));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> token(String client, String secret) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(call("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    String bearer(String client) {
        return "Bearer " + json(token(client, "demo")).get("access_token").asString();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
