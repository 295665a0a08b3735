package org.tremplin.subscription.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.platform.access.Relations.OPEN;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Published;

/**
 * Measures, and is no test: {@code mvn -pl subscription-service -am -Dtest=Measure
 * -Dsurefire.failIfNoSpecifiedTests=false test}, with {@code -Dmeasure.subscriptions}, {@code -Dmeasure.events} and {@code
 * -Dmeasure.seconds}. The service, its receivers, PostgreSQL and Kafka share this machine.
 */
@TestPropertySource(
        properties = {
            "tremplin.webhooks.lease=${measure.lease:10s}",
            "tremplin.webhooks.answer=${measure.answer:10s}",
            "tremplin.webhooks.total=15s"
        })
class Measure extends SubscriptionsTest {

    private static final int SUBSCRIPTIONS = Integer.getInteger("measure.subscriptions", 100);
    private static final int EVENTS = Integer.getInteger("measure.events", 10_000);
    private static final int SECONDS = Integer.getInteger("measure.seconds", 30);
    private static final int A_SECOND = Integer.getInteger("measure.rate", 10);
    private static final int STANDSTILL = Integer.getInteger("measure.standstill", 12);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final JdbcClient database;

    Measure(Api api, Published published, JdbcClient database) {
        super(api, published);
        this.database = database;
    }

    @Test
    void catchesUpWhereEveryEventConcernsEverybody() throws IOException {
        tell(EVENTS, partner);
        try (Sink sink = new Sink(SUBSCRIPTIONS * EVENTS)) {
            long begun = System.nanoTime();
            for (int i = 0; i < SUBSCRIPTIONS; i++) {
                subscribe(Map.of(
                        "protocol", "HTTP", "sink", sink.url(), "types", List.of(ENROLLED), "from", "beginning"));
            }
            report(
                    "everybody: %d subscriptions x %d events".formatted(SUBSCRIPTIONS, EVENTS),
                    sink,
                    SUBSCRIPTIONS * EVENTS,
                    begun);
        }
    }

    /** The whole process stands still longer than a sink may keep silent: what was under way then comes twice, no more. */
    @Test
    void catchesUpThroughAStandstill() throws IOException {
        int events = EVENTS / 10;
        tell(events, partner);
        try (Sink sink = new Sink(SUBSCRIPTIONS * events)) {
            long begun = System.nanoTime();
            for (int i = 0; i < SUBSCRIPTIONS; i++) {
                subscribe(Map.of(
                        "protocol", "HTTP", "sink", sink.url(), "types", List.of(ENROLLED), "from", "beginning"));
            }
            Awaitility.await().atMost(PATIENCE).until(() -> sink.count() > SUBSCRIPTIONS * events / 4);
            long pid = ProcessHandle.current().pid();
            new ProcessBuilder("sh", "-c", "kill -STOP %1$d; sleep %2$d; kill -CONT %1$d".formatted(pid, STANDSTILL))
                    .start();
            report(
                    "standstill of %d s: %d subscriptions x %d events".formatted(STANDSTILL, SUBSCRIPTIONS, events),
                    sink,
                    SUBSCRIPTIONS * events,
                    begun);
        }
    }

    @Test
    void catchesUpWhereEveryEventConcernsOne() throws IOException {
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            grant(
                    "g" + i,
                    Map.of(
                            "types",
                            List.of("*"),
                            "programmes",
                            List.of("*"),
                            "partners",
                            List.of(partner + "-" + i),
                            "dataClass",
                            "pathway"));
        }
        for (int i = 0; i < EVENTS; i++) {
            tell(1, partner + "-" + i % SUBSCRIPTIONS);
        }
        try (Sink sink = new Sink(EVENTS)) {
            long begun = System.nanoTime();
            for (int i = 0; i < SUBSCRIPTIONS; i++) {
                subscribe(Map.of("protocol", "HTTP", "sink", sink.url(), "grant", "g" + i, "from", "beginning"));
            }
            report("one: %d subscriptions share %d events".formatted(SUBSCRIPTIONS, EVENTS), sink, EVENTS, begun);
        }
    }

    @Test
    void bringsWhatHappensNow() throws IOException {
        int events = SECONDS * A_SECOND;
        try (Sink sink = new Sink(SUBSCRIPTIONS * events)) {
            for (int i = 0; i < SUBSCRIPTIONS; i++) {
                subscribe(Map.of("protocol", "HTTP", "sink", sink.url(), "types", List.of(ENROLLED)));
            }
            tell(1, partner);
            Awaitility.await().atMost(PATIENCE).until(() -> sink.count() == SUBSCRIPTIONS);
            sink.forget();
            long begun = System.nanoTime();
            for (int i = 0; i < events; i++) {
                tell(1, partner);
                long next = begun + (i + 1) * 1_000_000_000L / A_SECOND;
                LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
            }
            report(
                    "now: %d events a second to %d subscriptions".formatted(A_SECOND, SUBSCRIPTIONS),
                    sink,
                    SUBSCRIPTIONS * events,
                    begun);
        }
    }

    private void tell(int events, String responsible) {
        for (int i = 0; i < events; i++) {
            String subject = UUID.randomUUID().toString();
            if (!responsible.equals(partner)) {
                published.tell(
                        subject,
                        "/participant/circle/" + subject,
                        0,
                        new SharingChangedV1(subject, partner, OPEN, OPEN, OPEN, null));
            }
            published.tell(
                    subject,
                    "/" + partner + "/" + subject,
                    0,
                    new EnrolledV1(subject, "connections", "2026-1", responsible, DAY));
        }
    }

    private void report(String what, Sink sink, int wanted, long begun) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.count()).isGreaterThanOrEqualTo(wanted));
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] millis = sink.millis();
        System.gc();
        long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                "MEASURED %s: %d deliveries in %.1f s = %.0f/s; from event to receipt p50 %d ms, p99 %d ms; heap with the test in it %d MB%n",
                what,
                sink.count(),
                seconds,
                sink.count() / seconds,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                heap);
        Awaitility.await().atMost(PATIENCE).until(() -> written() >= wanted);
        System.out.printf("Why some came twice: %d taken over; %s%n", takeovers(), troubles());
    }

    private long written() {
        return database.sql("select count(*) from delivery d join subscription s on s.id = d.subscription"
                        + " where s.holder = ? and d.state = 'delivered'")
                .param(partner)
                .query(Long.class)
                .single();
    }

    /** How often a run went from one holder to the next. */
    private long takeovers() {
        return database.sql(
                        "select coalesce(sum(r.token - 1), 0) from run r join subscription s on s.id = r.subscription where s.holder = ?")
                .param(partner)
                .query(Long.class)
                .single();
    }

    /** What came of attempts that were not the last. */
    private Map<String, Long> troubles() {
        Map<String, Long> troubles = new TreeMap<>();
        database.sql("""
                        select coalesce(attempt ->> 'trouble', attempt ->> 'status', 'none'), count(*)
                        from delivery d join subscription s on s.id = d.subscription, jsonb_array_elements(d.attempts) as attempt
                        where s.holder = ? and d.tried > 1 group by 1""").param(partner).query(row -> {
            troubles.put(row.getString(1), row.getLong(2));
        });
        return troubles;
    }

    /** Takes everything as fast as it can, and notes how old it is. */
    private static final class Sink implements AutoCloseable {
        private final ServerSocket server;
        private final AtomicInteger count = new AtomicInteger();
        private final AtomicLongArray ages;

        Sink(int most) throws IOException {
            server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
            ages = new AtomicLongArray(most + 100_000);
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try {
                        Socket connection = server.accept();
                        Thread.ofVirtual().start(() -> serve(connection));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/";
        }

        int count() {
            return count.get();
        }

        void forget() {
            count.set(0);
        }

        long[] millis() {
            long[] sorted = new long[count.get()];
            Arrays.setAll(sorted, ages::get);
            Arrays.sort(sorted);
            return sorted;
        }

        private void serve(Socket connection) {
            try (connection) {
                InputStream in = new BufferedInputStream(connection.getInputStream(), 4096);
                for (String head = head(in); !head.isEmpty(); head = head(in)) {
                    boolean asks = head.startsWith("OPTIONS");
                    if (!asks) {
                        int length = Integer.parseInt(after(head.toLowerCase(Locale.ROOT), "content-length: ", '\r'));
                        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                        Instant told = Instant.parse(after(body, "\"time\":\"", '"'));
                        ages.set(
                                count.getAndIncrement(),
                                Duration.between(told, Instant.now()).toMillis());
                    }
                    String answer =
                            asks ? "200 OK\r\nWebHook-Allowed-Origin: *\r\nContent-Length: 0" : "204 No Content";
                    connection
                            .getOutputStream()
                            .write(("HTTP/1.1 " + answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException gone) {
                // The measurement is over.
            }
        }

        private static String head(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder(600);
            for (int c = in.read(); c >= 0; c = in.read()) {
                head.append((char) c);
                int end = head.length();
                if (c == '\n' && end > 3 && head.charAt(end - 3) == '\n') {
                    return head.toString();
                }
            }
            return "";
        }

        private static String after(String text, String before, char until) {
            int from = text.indexOf(before) + before.length();
            return text.substring(from, text.indexOf(until, from));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
