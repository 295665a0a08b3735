package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PassageTests extends GatewayTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private HttpResponse<String> get(String address) {
        return send(call(address).header("Authorization", "Bearer any"));
    }

    @Test
    void leadsEveryPrefixToItsService() {
        get("/people/1");
        assertThat(PARTICIPANT.seen().uri()).isEqualTo("/people/1");
        get("/api/participants/v1/partners");
        assertThat(PARTICIPANT.seen().uri()).isEqualTo("/api/participants/v1/partners");
        get("/training");
        assertThat(TRAINING.seen().uri()).isEqualTo("/training");
        get("/certificates/C-1");
        assertThat(TRAINING.seen().uri()).isEqualTo("/certificates/C-1");
        get("/dashboards/connections");
        assertThat(REPORTING.seen().uri()).isEqualTo("/dashboards/connections");
        get("/api/reporting/v1/openapi.json");
        assertThat(REPORTING.seen().uri()).isEqualTo("/api/reporting/v1/openapi.json");
    }

    @Test
    void leavesTheAddressAsItIs() {
        get("/people/a%20b:c?q=caf%C3%A9%20au%20lait&cohort=2017-2&x=a%2Bb&empty=&d=1&d=2");

        String[] seen = PARTICIPANT.seen().uri().split("\\?");
        assertThat(seen[0]).isEqualTo("/people/a%20b:c");
        assertThat(seen[1].split("&"))
                .containsExactlyInAnyOrder(
                        "q=caf%C3%A9%20au%20lait", "cohort=2017-2", "x=a%2Bb", "empty=", "d=1", "d=2");
    }

    @Test
    void leavesTheBodyAndStatusAndHeadersAsTheyAre() {
        TRAINING.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Tremplin-Version", "s@7");
            exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
            StubService.send(exchange, 412, "application/problem+json", "{\"code\":\"version-conflict\"}".getBytes());
        });

        var answer = send(call("/api/training/v1/series/1")
                .header("Authorization", "Bearer any")
                .header("If-Match", "\"6\"")
                .header("Idempotency-Key", "k-1")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"mark\":\"présent\"}")));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).isEqualTo("{\"code\":\"version-conflict\"}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Tremplin-Version")).hasValue("s@7");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(TRAINING.seen().body()).isEqualTo("{\"mark\":\"présent\"}");
        assertThat(TRAINING.seen().header("If-Match")).isEqualTo("\"6\"");
        assertThat(TRAINING.seen().header("Idempotency-Key")).isEqualTo("k-1");
    }

    @Test
    void leavesRedirectsToTheBrowser() {
        TRAINING.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/training/series/2");
            StubService.send(exchange, 303, "text/html", new byte[0]);
        });

        var answer = get("/training/series/1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/training/series/2");
    }

    @Test
    void leavesCompressedAnswersCompressed() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write("{\"well\":true}".repeat(500).getBytes());
        }
        TRAINING.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            StubService.send(exchange, 200, "application/json", zipped.toByteArray());
        });

        var answer = HttpClient.newHttpClient()
                .send(
                        call("/api/training/v1/series")
                                .header("Authorization", "Bearer any")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(answer.body()).readAllBytes()).hasSize(13 * 500);
    }

    @Test
    void tellsServicesNothingThatAClientCouldForge() {
        send(call("/training")
                .header("Authorization", "Bearer any")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example")
                .header("X-Real-IP", "1.2.3.4")
                .header("X-Original-URL", "/people")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Proxy-Authorization", "Basic x")
                .header("TE", "trailers")
                .header("Cookie", "tremplin-lang=fr; other=1; tremplin-session=guess"));

        var seen = TRAINING.seen();
        assertThat(seen.header("X-Forwarded-Host")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Port")).isEqualTo(String.valueOf(port));
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("Cookie")).isEqualTo("tremplin-lang=fr");
        for (String dropped : new String[] {
            "X-Forwarded-For",
            "X-Forwarded-Prefix",
            "Forwarded",
            "X-Real-IP",
            "X-Original-URL",
            "X-HTTP-Method-Override",
            "Proxy-Authorization",
            "TE"
        }) {
            assertThat(seen.header(dropped)).as(dropped).isNull();
        }
    }

    @Test
    void carriesOneCorrelationThroughAll() {
        var answer =
                send(call("/training").header("Authorization", "Bearer any").header("X-Correlation-Id", TRACE));
        assertThat(TRAINING.seen().header("X-Correlation-Id")).isEqualTo(TRACE);
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly(TRACE);

        var other = send(call("/training").header("Authorization", "Bearer any").header("X-Correlation-Id", "<x>"));
        assertThat(TRAINING.seen().header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
        assertThat(other.headers().allValues("X-Correlation-Id"))
                .containsExactly(TRAINING.seen().header("X-Correlation-Id"));
    }

    @Test
    void refusesBodiesPastTheLimit() {
        var answer = send(call("/api/training/v1/series")
                .header("Authorization", "Bearer any")
                .POST(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("code").asString()).isEqualTo("body-too-large");
        assertThat(TRAINING.seen()).isNull();
    }

    @Test
    void refusesBodiesThatGrowPastTheLimit() {
        var answer = send(call("/api/training/v1/series")
                .header("Authorization", "Bearer any")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[(1 << 20) + 1]))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(TRAINING.seen()).isNull();
    }

    @Test
    void refusesHeadersAndAddressesPastTheLimit() {
        var header =
                send(call("/training").header("Authorization", "Bearer any").header("X-Big", "x".repeat(17_000)));
        var address = get("/training?q=" + "x".repeat(17_000));

        assertThat(header.statusCode()).isIn(400, 431);
        assertThat(address.statusCode()).isIn(400, 414, 431);
        assertThat(TRAINING.seen()).isNull();
    }

    @Nested
    class Unavailable {

        @Test
        void isSaidOfAServiceThatIsDownWhileTheOthersGoOn() {
            long started = System.nanoTime();
            var answer = get("/api/placement/v1/employers");

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(json(answer).get("code").asString()).isEqualTo("service-unavailable");
            assertThat(json(answer).get("service").asString()).isEqualTo("placement");
            assertThat(json(answer).get("detail").asString()).startsWith("Placement does not answer");
            assertThat(json(answer).get("stillWorking").toString()).contains("people", "training");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(get("/training").statusCode()).isEqualTo(200);
        }

        @Test
        void isSaidOnAPageWithWhatStillWorks() {
            browser.signIn("coordinator", "demo");

            var page = browser.open("/placement/internships?lang=fr");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("Placement : cette partie ne répond pas", "Réessayer")
                    .contains("href=\"/placement/internships\"")
                    .containsPattern("(?s)problem-working.*href=\"/training\"");
        }

        @Test
        void isSaidInTimeOfAServiceThatHangs() {
            CountDownLatch release = new CountDownLatch(1);
            TRAINING.answers(exchange -> {
                await(release);
                StubService.WELL.to(exchange);
            });
            long started = System.nanoTime();

            var answer = get("/api/training/v1/series");

            Duration took = Duration.ofNanos(System.nanoTime() - started);
            release.countDown();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(took).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
            TRAINING.forget();
            assertThat(get("/people").statusCode()).isEqualTo(200);
            assertThat(get("/training").statusCode()).isEqualTo(200);
        }

        @Test
        void isNotSaidOfAServiceThatIsSlowYetAlive() {
            CountDownLatch later = new CountDownLatch(1);
            REPORTING.answers(exchange -> {
                if (!exchange.getRequestURI().getPath().startsWith("/actuator/health/liveness")) {
                    await(later, 1500);
                }
                StubService.WELL.to(exchange);
            });

            assertThat(get("/dashboards").statusCode()).isEqualTo(200);
        }

        @Test
        void followsTheLimitOfTheRoute() {
            CountDownLatch release = new CountDownLatch(1);
            REPORTING.answers(exchange -> {
                await(release);
                StubService.WELL.to(exchange);
            });
            long started = System.nanoTime();

            var answer = get("/dashboards");

            Duration took = Duration.ofNanos(System.nanoTime() - started);
            release.countDown();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(took).isLessThan(Duration.ofMillis(1200));
        }

        @Test
        void isSaidInTimeAlsoToWhoHasJustWritten() {
            CountDownLatch release = new CountDownLatch(1);
            TRAINING.answers(exchange -> {
                await(release);
                StubService.WELL.to(exchange);
            });
            long started = System.nanoTime();

            var answer = send(
                    call("/training").header("Authorization", "Bearer any").header("Cookie", "tremplin-after=s@7"));

            Duration took = Duration.ofNanos(System.nanoTime() - started);
            release.countDown();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(took).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }

        @Test
        void isSaidOfAnAnswerThatBreaksOff() {
            PARTICIPANT.answers(exchange -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("half".getBytes());
                exchange.getResponseBody().flush();
                throw new IOException("broken off");
            });

            assertThat(get("/api/participants/v1/partners").statusCode()).isEqualTo(503);
        }

        private static void await(CountDownLatch release) {
            await(release, 10_000);
        }

        private static void await(CountDownLatch release, long millis) {
            try {
                release.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
