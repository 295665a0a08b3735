package org.tremplin.subscription.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.subscription.Receiver;
import org.tremplin.subscription.SubscriptionServiceApplication;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import tools.jackson.databind.json.JsonMapper;

/**
 * Instances that die or freeze at any moment. The short run is part of every build; the long one is asked for with {@code
 * -Dtremplin.kill-rounds=20}.
 */
class KillTests extends SubscriptionsTest {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.mongodb.uri",
            "spring.kafka.bootstrap-servers",
            "tremplin.privacy.master-key-file",
            "tremplin.privacy.erasure-journal-file",
            "tremplin.identity.issuer",
            "tremplin.identity.jwk-set-uri",
            "tremplin.webhooks.private-addresses",
            "tremplin.webhooks.plain-http",
            "tremplin.webhooks.lease",
            "tremplin.webhooks.retries");
    private static final int ROUNDS = Integer.getInteger("tremplin.kill-rounds", 1);
    private static final long SEED = Long.getLong("tremplin.kill-seed", 4);

    private final Environment environment;
    private final JdbcClient database;
    private final Dispatch dispatch;
    private final Map<String, Long> told = new HashMap<>();

    KillTests(Api api, Published published, Environment environment, JdbcClient database, Dispatch dispatch) {
        super(api, published);
        this.environment = environment;
        this.database = database;
        this.dispatch = dispatch;
    }

    @Test
    @Tag("slow")
    void takesOverFromAnInstanceThatFreezesOrDies() throws IOException, InterruptedException {
        List<Receiver> receivers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Receiver receiver = receiver();
            subscribe(receiver);
            receivers.add(receiver);
        }
        Process other = another();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(holders()).hasSize(2).allMatch(held -> held == 2));
            tell(30);
            signal(other, "STOP");
            tell(30);
            receivers.forEach(this::receivedAll);
            assertThat(holders()).as("one serves all").hasSize(1);
            signal(other, "CONT");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(holders()).hasSize(2));
            tell(30);
            other.destroyForcibly().waitFor();
            tell(30);
            receivers.forEach(this::receivedAll);
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void losesNothingWhenKilledAtAnyMoment() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Receiver receiver = receiver();
        subscribe(receiver);
        dispatch.stop();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Process other = another();
                int before = receiver.arrivals().size();
                tell(40);
                if (round % 3 < 2) {
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(90))
                            .until(() -> receiver.arrivals().size() > before);
                    tellFor(random.nextInt(1500));
                } else {
                    tellFor(random.nextInt(8000));
                }
                other.destroyForcibly().waitFor();
            }
        } finally {
            dispatch.start();
        }
        receivedAll(receiver);
        long events = told.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
                "%d rounds of kill -9: %d events told, all arrived in order, %d of them twice%n",
                ROUNDS, events, receiver.arrivals().size() - events);
    }

    private void tell(int events) {
        for (int i = 0; i < events; i++) {
            String subject =
                    UUID.nameUUIDFromBytes((partner + i % 10).getBytes()).toString();
            long sequence = told.merge(subject, 1L, Long::sum) - 1;
            enrol(subject, sequence);
        }
    }

    /** Goes on telling, so that whatever comes next comes in the middle of deliveries. */
    private void tellFor(int millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() - end < 0) {
            tell(1);
        }
    }

    private void receivedAll(Receiver receiver) {
        // Kafka gives the topics of one that froze to others after ten seconds.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(receiver.firsts()).hasSize((int)
                        told.values().stream().mapToLong(Long::longValue).sum()));
        told.forEach((subject, count) -> assertThat(receiver.sequences())
                .containsEntry(subject, LongStream.range(0, count).boxed().toList()));
        assertThat(receiver.forged()).isZero();
    }

    /** How many runs of this test's partner each living instance holds. */
    private List<Long> holders() {
        return database.sql("""
                        select count(*) from run r join subscription s on s.id = r.subscription
                        where s.holder = ? and r.claimed_until > clock_timestamp() group by r.claimed_by""").param(partner).query(Long.class).list();
    }

    private Process another() throws IOException {
        Map<String, String> properties = new HashMap<>();
        SHARED.forEach(name -> properties.put(name, environment.getRequiredProperty(name)));
        properties.put("server.port", "0");
        properties.put("logging.level.root", "warn");
        Path log = Files.createTempFile("instance", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SubscriptionServiceApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(properties));
        builder.environment().put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
        log.toFile().deleteOnExit();
        return builder.start();
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
