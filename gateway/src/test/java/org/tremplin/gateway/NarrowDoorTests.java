package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A third gateway with narrow limits, behind a proxy that takes https for it. */
@TestPropertySource(
        properties = {
            "tremplin.rates.user.per-second=1",
            "tremplin.rates.user.burst=20",
            "tremplin.rates.client.per-second=1",
            "tremplin.rates.client.burst=15",
            "tremplin.rates.address.per-second=1",
            "tremplin.rates.address.burst=300",
            "tremplin.limits.calls=2",
            "tremplin.limits.body=1s",
            "server.tomcat.connection-timeout=1s",
            "server.forward-headers-strategy=framework"
        })
class NarrowDoorTests extends GatewayTest {

    @Test
    void tellsBrowsersToComeByHttpsOnceTheyDid() {
        var secure = send(call("/login").header("X-Forwarded-Proto", "https"));
        var plain = send(call("/login"));

        assertThat(secure.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(hsts -> assertThat(hsts).contains("max-age=31536000"));
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Nested
    class Rates {

        private HttpResponse<String> callWith(String authorization) {
            return send(call("/api/training/v1/series").header("Authorization", authorization));
        }

        @Test
        void makeAUserWaitAndNobodyElse() {
            browser.signIn("board", "demo");
            List<HttpResponse<String>> answers = Stream.generate(() -> browser.openWithoutFollowing("/"))
                    .limit(25)
                    .toList();

            assertThat(answers.getFirst().statusCode()).isEqualTo(200);
            assertThat(answers.getLast().statusCode()).isEqualTo(429);
            assertThat(answers.getLast().headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answers.getLast().body()).contains("That was a lot in a short time");
            Browser again = new Browser(base());
            assertThat(again.signIn("board", "demo").statusCode()).isEqualTo(429);
            assertThat(new Browser(base()).signIn("adviser", "demo").statusCode())
                    .isEqualTo(200);
        }

        @Test
        void makeAClientWaitWhateverTokenItBrings() {
            String token = bearer("demo-board");
            String other = bearer("demo-board");
            List<HttpResponse<String>> answers =
                    Stream.generate(() -> callWith(token)).limit(20).toList();

            assertThat(answers.getFirst().statusCode()).isEqualTo(200);
            assertThat(answers.getLast().statusCode()).isEqualTo(429);
            assertThat(json(answers.getLast()).get("code").asString()).isEqualTo("too-many-requests");
            assertThat(callWith(other).statusCode()).isEqualTo(429);
            assertThat(callWith(bearer("demo-adviser")).statusCode()).isEqualTo(200);
        }

        @Test
        void countNothingAgainstAClientThatATokenOnlyClaims() {
            String claims =
                    Base64.getUrlEncoder().withoutPadding().encodeToString("{\"sub\":\"demo-placement\"}".getBytes());
            for (int i = 0; i < 20; i++) {
                callWith("Bearer eyJhbGciOiJSUzI1NiJ9." + claims + ".AAAA");
            }

            assertThat(callWith(bearer("demo-placement")).statusCode()).isEqualTo(200);
        }

        @Test
        void makeAnAddressWaitAndNoOther() throws Exception {
            HttpClient there = HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName("127.0.0.9"))
                    .build();
            HttpResponse<String> last = null;
            for (int i = 0; i < 320; i++) {
                last = there.send(call("/actuator/health").build(), BodyHandlers.ofString());
            }

            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(send(call("/actuator/health")).statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class Places {

        @Test
        void areFewForOneServiceAndTakeNoneFromTheOthers() throws Exception {
            CountDownLatch begun = new CountDownLatch(2);
            CountDownLatch release = new CountDownLatch(1);
            TRAINING.answers(exchange -> {
                begun.countDown();
                awaitQuietly(release);
                StubService.WELL.to(exchange);
            });
            List<CompletableFuture<HttpResponse<String>>> waiting = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> send(call("/training").header("Authorization", "Bearer a"))))
                    .limit(2)
                    .toList();
            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

            long started = System.nanoTime();
            var third = send(call("/training").header("Authorization", "Bearer a"));

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(third.headers().firstValue("Retry-After")).isPresent();
            assertThat(send(call("/people").header("Authorization", "Bearer a")).statusCode())
                    .isEqualTo(200);
            release.countDown();
            waiting.forEach(CompletableFuture::join);
            TRAINING.forget();
            assertThat(send(call("/training").header("Authorization", "Bearer a"))
                            .statusCode())
                    .isEqualTo(200);
        }

        private static void awaitQuietly(CountDownLatch release) {
            try {
                release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Nested
    class SlowSenders {

        private static final String POST = "POST /training/marks HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer a\r\n"
                + "Content-Type: text/plain\r\nContent-Length: 500\r\n\r\n";

        @Test
        void areRefusedWhenABodyTricklesIn() throws Exception {
            try (Wire wire = new Wire(port)) {
                wire.write(POST);

                assertThat(wire.trickleUntilAnswered("x", Duration.ofMillis(50)))
                        .contains("408", "body-too-slow", "Connection: close");
            }
            assertThat(TRAINING.seen()).isNull();
        }

        @Test
        void areRefusedWhenABodyNeverComes() throws Exception {
            try (Wire wire = new Wire(port)) {
                wire.write(POST + "half");

                assertThat(wire.readToTheEnd()).contains("408", "body-too-slow");
            }
            assertThat(TRAINING.seen()).isNull();
        }

        @Test
        void areLetGoWhenHeadersNeverEnd() throws Exception {
            try (Wire wire = new Wire(port)) {
                long started = System.nanoTime();
                wire.write("GET /training HTTP/1.1\r\nHost: h\r\nAuthoriz");

                wire.readToTheEnd();

                assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
            }
        }
    }
}
