package org.tremplin.subscription.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.subscription.Receiver;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;

class BadReceiverTests extends SubscriptionsTest {

    private static final String WANTS = "HTTP/1.1 200 OK\r\nWebHook-Allowed-Origin: *\r\nContent-Length: 0\r\n\r\n";

    private static final int BLOCKS = 4;
    private static final int BLOCK = 30;

    private final JdbcClient database;

    BadReceiverTests(Api api, Published published, JdbcClient database) {
        super(api, published);
        this.database = database;
    }

    /** What a bad receiver does with the connection of a delivery. */
    private interface Badness {
        void treat(Socket connection, OutputStream out) throws IOException, InterruptedException;
    }

    @Test
    void delaysNobodyForTheSakeOfABadReceiver() throws IOException {
        Receiver healthy = receiver();
        subscribe(healthy);
        AtomicInteger hits = new AtomicInteger();
        List<ServerSocket> bad = new ArrayList<>();
        bad.add(server(hits, (connection, out) -> TimeUnit.SECONDS.sleep(30)));
        bad.add(server(hits, BadReceiverTests::trickle));
        bad.add(server(hits, (connection, out) -> connection.close()));
        bad.add(server(
                hits,
                (connection, out) -> write(
                        out, "HTTP/1.1 302 Found\r\nLocation: " + healthy.url() + "\r\nContent-Length: 0\r\n\r\n")));
        bad.add(server(hits, (connection, out) -> write(out, "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n")));
        bad.add(server(hits, (connection, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Le")));
        List<String> ids = new ArrayList<>();
        for (ServerSocket server : bad) {
            ids.add(subscribe(Map.of(
                            "protocol",
                            "HTTP",
                            "sink",
                            "http://127.0.0.1:" + server.getLocalPort() + "/",
                            "types",
                            List.of(ENROLLED)))
                    .path("id")
                    .asString());
        }
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            with.addAll(times(healthy));
            ids.forEach(id -> steer(id, "pause"));
            Eventually.soon(() -> assertThat(served()).isEqualTo(1));
            without.addAll(times(healthy));
            ids.forEach(id -> steer(id, "resumption"));
            Eventually.soon(() -> assertThat(served()).isEqualTo(1 + ids.size()));
        }
        System.out.printf(
                "From telling to arrival, p50, p90 and p99: %d, %d and %d ms beside six bad receivers, %d, %d and %d ms without them%n",
                percentile(with, 50),
                percentile(with, 90),
                percentile(with, 99),
                percentile(without, 50),
                percentile(without, 90),
                percentile(without, 99));
        assertThat(hits).hasValueGreaterThan(bad.size());
        assertThat(ratio(with, without, 50)).as("half of the events").isLessThan(2);
        assertThat(ratio(with, without, 90)).as("nine of ten events").isLessThan(3);
        for (String id : ids) {
            Eventually.soon(() -> assertThat(get("/subscriptions/" + id + "/health")
                            .path("waiting")
                            .asInt())
                    .as(id)
                    .isPositive());
            assertThat(get("/subscriptions/" + id + "/deliveries?state=delivered")
                            .path("deliveries"))
                    .isEmpty();
        }
        assertThat(troubles(ids)).contains("timed-out", "closed-early", "302", "500");
        for (ServerSocket server : bad) {
            server.close();
        }
    }

    @Test
    void bringsEverythingInTheEndToWhoFailsNowAndThen() {
        Receiver receiver = receiver();
        subscribe(receiver);
        AtomicInteger calls = new AtomicInteger();
        receiver.answering(event -> calls.incrementAndGet() % 3 == 0 ? 503 : 204);
        String anna = UUID.randomUUID().toString();
        String bela = UUID.randomUUID().toString();
        for (long i = 0; i < 8; i++) {
            enrol(anna, i);
            enrol(bela, i);
        }
        Eventually.soon(() -> assertThat(receiver.firsts()).hasSize(16));
        List<Long> all = LongStream.range(0, 8).boxed().toList();
        assertThat(receiver.sequences()).containsEntry(anna, all).containsEntry(bela, all);
        assertThat(receiver.refused()).isPositive();
    }

    @Test
    void bringsEverythingInTheEndToWhoRestarts() {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        List<String> people =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(7).toList();
        long told = 0;
        for (int restart = 0; restart < 3; restart++) {
            for (long i = told; i < told + 5; i++) {
                tell(people, i);
            }
            receiver.stop();
            for (long i = told + 5; i < told + 10; i++) {
                tell(people, i);
            }
            told += 10;
            Eventually.soon(() -> assertThat(get("/subscriptions/" + id + "/health")
                            .path("waiting")
                            .asInt())
                    .isPositive());
            receiver.restart();
        }
        List<Long> all = LongStream.range(0, told).boxed().toList();
        Eventually.soon(() -> assertThat(receiver.firsts()).hasSize(people.size() * all.size()));
        assertThat(receiver.sequences().values()).hasSize(people.size()).allMatch(all::equals);
        assertThat(get("/subscriptions/" + id).path("status").asString()).isEqualTo("active");
    }

    private void tell(List<String> people, long sequence) {
        people.forEach(person -> enrol(person, sequence));
    }

    @Test
    void endsWhoSaysThatItIsGone() {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        receiver.answering(event -> 410);
        enrol(UUID.randomUUID().toString(), 0);
        Eventually.soon(
                () -> assertThat(get("/subscriptions/" + id).path("status").asString())
                        .isEqualTo("ended"));
        assertThat(get("/subscriptions/" + id).path("reason").asString()).isEqualTo("sink-gone");
        integration()
                .post()
                .uri(BASE + "/subscriptions/" + id + "/resumption")
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    /** How long a block of events took, one after the other. */
    private List<Long> times(Receiver receiver) {
        int before = receiver.firsts().size();
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < BLOCK; i++) {
            long begun = System.nanoTime();
            int wanted = before + i + 1;
            enrol(UUID.randomUUID().toString(), 0);
            Eventually.soon(() -> assertThat(receiver.firsts()).hasSizeGreaterThanOrEqualTo(wanted));
            took.add(Duration.ofNanos(receiver.firsts().getLast().nanos() - begun)
                    .toMillis());
        }
        return took;
    }

    /** How many times longer; a hundredth of a second is as good as nothing. */
    private static double ratio(List<Long> with, List<Long> without, int percent) {
        return (double) percentile(with, percent) / Math.max(10, percentile(without, percent));
    }

    private void steer(String id, String where) {
        integration()
                .post()
                .uri(BASE + "/subscriptions/" + id + "/" + where)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    /** How many runs of this test's partner are being served. */
    private int served() {
        return database.sql("select count(*) from run r join subscription s on s.id = r.subscription"
                        + " where s.holder = ? and r.claimed_until > clock_timestamp()")
                .param(partner)
                .query(Integer.class)
                .single();
    }

    private static long percentile(List<Long> times, int percent) {
        return times.stream()
                .sorted()
                .skip((long) Math.ceil(times.size() * percent / 100.0) - 1)
                .findFirst()
                .orElseThrow();
    }

    private List<String> troubles(List<String> ids) {
        List<String> troubles = new ArrayList<>();
        for (String id : ids) {
            get("/subscriptions/" + id + "/deliveries?state=waiting")
                    .path("deliveries")
                    .forEach(delivery -> delivery.path("attempts")
                            .forEach(attempt -> troubles.add(
                                    attempt.has("trouble")
                                            ? attempt.path("trouble").asString()
                                            : attempt.path("status").asString())));
        }
        return troubles;
    }

    private static void trickle(Socket connection, OutputStream out) throws IOException, InterruptedException {
        for (byte each : "HTTP/1.1 200 OK\r\nX-Slow: 1234567890123456789012345678901234567890\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII)) {
            out.write(each);
            out.flush();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static ServerSocket server(AtomicInteger hits, Badness badness) throws IOException {
        ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket connection = server.accept();
                    Thread.ofVirtual().start(() -> serve(connection, hits, badness));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return server;
    }

    private static void serve(Socket connection, AtomicInteger hits, Badness badness) {
        try (connection) {
            InputStream in = connection.getInputStream();
            byte[] begin = new byte[4096];
            int read = in.read(begin);
            if (new String(begin, 0, Math.max(0, read), StandardCharsets.US_ASCII).startsWith("OPTIONS")) {
                write(connection.getOutputStream(), WANTS);
                return;
            }
            hits.incrementAndGet();
            badness.treat(connection, connection.getOutputStream());
        } catch (IOException | InterruptedException gone) {
            // As bad receivers are.
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
