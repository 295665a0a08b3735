package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing acknowledged is lost and nothing is counted twice, whatever dies on the way. */
@Order(9)
class FaultTests {

    /** So many that the load outlives three kills of any part. */
    private static final int PEOPLE = 240;

    private static final Cohort COHORT = Cohort.drawn(303, 40);

    @Test
    @Order(1)
    void keepsEveryFigureWhenServicesAndKafkaDieDuringALoad() {
        Command.Running load = Command.loading(COHORT.folder());

        killWhenLoadedHas(load, "participants", 20, "participant-service");
        killWhenLoadedHas(load, "training", 60, "training-service");
        killWhenLoadedHas(load, "training", 100, "kafka");
        Command loaded = Command.await(load);

        assertThat(loaded.exitCode()).as(loaded.out() + loaded.err()).isZero();
        assertNothingLostOrTwice(COHORT);
    }

    @Test
    @Order(2)
    void givesTheSameAnswersFromRebuiltReadModels() {
        Map<String, Object> before = everything();

        for (String service : Progress.SERVICES) {
            int rebuilt = 0;
            for (var consumer : Progress.of(service).path("consumers")) {
                String name = consumer.path("name").asString();
                Api.Answer answer = Api.as("coordinator")
                        .post("/api/" + service + "/v1/projections/" + name + "/rebuild", Map.of());
                // The publisher and the policies are no projections.
                assertThat(answer.status()).as(name + " " + answer.text()).isIn(200, 404);
                rebuilt += answer.status() == 200 ? 1 : 0;
            }
            // Subscriptions keep a log of their own and no read models.
            if (!service.equals("subscriptions")) {
                assertThat(rebuilt).as("projections of " + service).isPositive();
            }
        }

        Progress.awaitQuiet();
        assertThatEverythingIs(before);
    }

    @Test
    @Order(3)
    void givesTheSameAnswersAfterAStopAndAnotherStart() {
        Map<String, Object> before = everything();
        Map<String, Long> events = Progress.awaitQuiet();

        Platform.running().stop();
        Platform.running().up();

        Duration ready = Platform.running().readyAfter();
        System.out.printf("Time to ready on data that is there: %d s%n", ready.toSeconds());
        assertThat(ready).isLessThan(Platform.PROMISED);
        assertThat(Progress.awaitQuiet()).isEqualTo(events);
        assertThatEverythingIs(before);
    }

    @ParameterizedTest
    @Order(4)
    @Tag("slow")
    @CsvSource({
        "901, training-service, 100",
        "902, reporting-service, 100",
        "903, kafka, 100",
        "904, participant-service, 60",
        "905, placement-service, 10",
        "906, gateway, 100",
        "907, mongo, 100",
        "908, postgres, 100",
    })
    void keepsEveryFigureWhenOnePartDiesThreeTimesDuringALoad(int seed, String part, int events) {
        Cohort cohort = Cohort.drawn(seed, PEOPLE);
        Command.Running load = Command.loading(cohort.folder());
        String store =
                switch (part) {
                    case "participant-service" -> "participants";
                    case "placement-service" -> "placement";
                    default -> "training";
                };

        killWhenLoadedHas(load, store, events, part);
        killWhenLoadedHas(load, store, 2 * events, part);
        killWhenLoadedHas(load, store, 3 * events, part);
        Command loaded = Command.await(load);

        assertThat(loaded.exitCode()).as(loaded.out() + loaded.err()).isZero();
        assertNothingLostOrTwice(cohort);
    }

    /** Waits until the service stores so many more events than now, then ends the part as a crash would. */
    private static void killWhenLoadedHas(Command.Running load, String service, int more, String part) {
        long before = Progress.patiently(service);
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> !load.process().isAlive()
                        || Progress.of(service).path("events").asLong() >= before + more);
        assertThat(load.process().isAlive())
                .as("the load ended too early: " + load.said())
                .isTrue();
        System.out.printf(
                "Killing %s (process %d)%n", part, Platform.running().parts().kill(part));
    }

    private static void assertNothingLostOrTwice(Cohort cohort) {
        Map<String, Long> events = Progress.awaitQuiet();
        assertThat(Figures.shown(cohort.code())).isEqualTo(Figures.counted(cohort.folder()));
        Command again = Command.load(cohort.folder());
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(Progress.awaitQuiet()).isEqualTo(events);
    }

    private static Map<String, Object> everything() {
        Map<String, Object> all = new TreeMap<>();
        Api.as("board")
                .get("/api/reporting/v1/programmes/connections/cohorts")
                .ok()
                .body()
                .path("cohorts")
                .forEach(cohort -> all.put(cohort.asString(), Figures.shown(cohort.asString())));
        all.put("documents", Documents.shown(COHORT.code()));
        return all;
    }

    /** Names come a moment after the read models. */
    private static void assertThatEverythingIs(Map<String, Object> before) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(everything()).isEqualTo(before));
    }
}
