package org.tremplin.platform.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

class ServiceCallsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/token",
                exchange -> write(exchange, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
        server.createContext(
                "/who", exchange -> write(exchange, exchange.getRequestHeaders().getFirst("Authorization")));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void callsWithATokenOfItsOwn() {
        assertThat(ask(url() + "/token")).isEqualTo("Bearer t");
    }

    @Test
    void refusesWhereNoTokenIsGiven() {
        assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> ask(url() + "/nothing"));
    }

    @Test
    void waitsForATokenNoLongerThanForAnAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String tokens = "http://127.0.0.1:" + silent.getLocalPort();
            assertTimeout(
                    Duration.ofSeconds(10),
                    () -> assertThatExceptionOfType(OAuth2AuthorizationException.class)
                            .isThrownBy(() -> ask(tokens)));
        }
    }

    private String ask(String tokens) {
        RestClient service = new ServiceCalls(tokens, "one", "secret").to(url(), PATIENCE);
        return service.get().uri("/who").retrieve().body(String.class);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void write(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
