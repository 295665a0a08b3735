package org.tremplin.participant.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tremplin.platform.accesslog.Seen;

/** Who saw her file in the other services is asked over HTTP; whoever does not answer holds nobody up and is named. */
class LooksElsewhereTests {

    private static final UUID HER = UUID.randomUUID();
    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/token",
                exchange ->
                        write(exchange, 200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
        server.createContext("/api/training/v1/access-log/looks", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            write(exchange, 200, """
                    {"entries":[{"at":"2026-03-02T09:00:00Z","partner":"asti","roles":["trainer"],"action":"read",
                    "what":"/series/{id}","why":"roster"}],"more":true}""");
        });
        server.createContext("/api/placement/v1/access-log/looks", exchange -> write(exchange, 503, "{}"));
        server.createContext("/api/subscriptions/v1/access-log/looks", exchange -> silence());
        server.start();
    }

    @AfterEach
    void stop() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void tellsWhatSomeSayAndWhoSaysNothing() {
        String url = url();
        LooksElsewhere elsewhere = new LooksElsewhere(url, url, url, url + "/token", "participant-service", "test");
        elsewhere.of(HER, null, elsewhere.services());
        assertTimeout(Duration.ofSeconds(4), () -> {
            LooksElsewhere.Told told = elsewhere.of(HER, THEN, elsewhere.services());
            assertThat(told.missing()).containsExactly("placement", "subscription");
            assertThat(told.pages()).containsOnlyKeys("training");
            assertThat(told.pages().get("training").more()).isTrue();
            assertThat(told.pages().get("training").entries())
                    .extracting(Seen::why)
                    .containsExactly("roster");
        });
        assertThat(asked).last().asString().contains(HER.toString(), "2026-03-02T10:00:00Z");
    }

    @Test
    void asksNobodyWhoseAddressIsNotKnown() {
        LooksElsewhere elsewhere = new LooksElsewhere("", "", "", "", "", "");
        LooksElsewhere.Told told = elsewhere.of(HER, null, elsewhere.services());
        assertThat(told.missing()).containsExactly("placement", "subscription", "training");
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void silence() {
        try {
            stopped.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
