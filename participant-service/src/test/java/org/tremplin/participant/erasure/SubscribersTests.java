package org.tremplin.participant.erasure;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of an erasure names whoever was told of her, over HTTP, and says so where that cannot be known. */
class SubscribersTests {

    private static final String ANNA = "11111111-1111-4111-8111-111111111111";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Map<String, Instant> EVERYWHERE =
            Map.of("participant", THEN, "training", THEN, "placement", THEN);

    private HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile String answer = "{}";
    private volatile Duration tokenAfter = Duration.ZERO;
    private volatile Duration answerAfter = Duration.ZERO;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/token", exchange -> {
            pause(tokenAfter);
            write(exchange, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}");
        });
        server.createContext("/api/subscriptions/v1/erasures/places", exchange -> {
            pause(answerAfter);
            write(exchange, answer);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void namesWhoHasNotErasedHerYetAndWhoIsLate() {
        answer = """
                {"%s":{"forgottenAt":"2026-03-02T10:00:01Z","subscribers":[
                {"subscription":"22222222-2222-4222-8222-222222222222",
                "partner":"cria","name":"crm","state":"active","receivedAt":"2026-03-02T10:00:02Z",
                "confirmedAt":"2026-03-03T10:00:00Z"},{"subscription":"22222222-2222-4222-8222-222222222222",
                "partner":"amsed","name":"feed","state":"removed"}]}}""".formatted(ANNA);
        Report report = report(subscribers().of(List.of(ANNA)).get(ANNA), DAY.plusDays(31));
        assertThat(report.state()).isEqualTo(Forgotten.State.WAITING);
        assertThat(report.waitingFor()).containsExactly("subscribers");
        assertThat(report.confirmed()).containsKeys("participant", "training", "placement", "subscription");
        assertThat(report.subscribers()).extracting(report::isOverdue).containsExactly(false, true);
        assertThat(report(report.place(), DAY.plusDays(30))
                        .isOverdue(report.subscribers().getLast()))
                .isFalse();
    }

    @Test
    void isConfirmedOnceEverySubscriberHasErasedHer() {
        answer = """
                {"%s":{"forgottenAt":"2026-03-02T10:00:01Z","subscribers":[{"subscription":"22222222-2222-4222-8222-222222222222",
                "partner":"cria","name":"crm",
                "state":"active","receivedAt":"2026-03-02T10:00:02Z","confirmedAt":"2026-03-03T10:00:00Z"}]}}""".formatted(ANNA);
        assertThat(report(subscribers().of(List.of(ANNA)).get(ANNA), DAY).state())
                .isEqualTo(Forgotten.State.CONFIRMED);
    }

    @Test
    void claimsNothingWhereNobodyAnswers() {
        Subscribers subscribers = subscribers();
        server.stop(0);
        Report report = report(subscribers.of(List.of(ANNA)).get(ANNA), DAY);
        assertThat(report.state()).isEqualTo(Forgotten.State.WAITING);
        assertThat(report.waitingFor()).containsExactly("subscription");
    }

    @Test
    void claimsNothingWhereNobodySaysWhoWasTold() {
        Subscribers nobody = new Subscribers("", "", "", "");
        assertThat(nobody.areAsked()).isFalse();
        assertThat(nobody.of(List.of(ANNA))).isEmpty();
        Forgotten it = new Forgotten(ANNA, "asti", null, null, null, null, DAY, "asked-by-person", null, EVERYWHERE);
        ErasureController.ErasureView view = ErasureController.ErasureView.of(new Report(it, false, null, DAY, DAY));
        assertThat(view.state()).isEqualTo("confirmed");
        assertThat(view.subscribersKnown()).isFalse();
    }

    @Test
    void waitsNoLongerForManyThanForOne() {
        answerAfter = Duration.ofMillis(600);
        List<String> many = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(10_000)
                .toList();
        assertTimeout(Duration.ofSeconds(4), () -> subscribers().of(many));
    }

    @Test
    void waitsNoLongerForATokenEither() {
        tokenAfter = Duration.ofSeconds(20);
        assertTimeout(
                Duration.ofSeconds(4),
                () -> assertThat(subscribers().of(List.of(ANNA))).isEmpty());
    }

    private void pause(Duration time) {
        try {
            stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Subscribers subscribers() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Subscribers(url, url + "/token", "participant-service", "test");
    }

    private static Report report(Subscribers.@Nullable Place place, LocalDate today) {
        Forgotten it = new Forgotten(ANNA, "asti", null, null, null, null, DAY, "asked-by-person", null, EVERYWHERE);
        return new Report(it, true, place, DAY.plusDays(30), today);
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
