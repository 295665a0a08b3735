package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fault drills: `./tremplin drill [NAME]`. After each, every promise is checked past the services. */
@Order(10)
@Tag("slow")
class DrillTests {

    private static final Duration GOES_ON_WITHIN = Duration.ofMinutes(3);
    private static final Duration CATCHES_UP_WITHIN = Duration.ofMinutes(2);
    private static final Duration NAMES_COME_WITHIN = Duration.ofSeconds(60);
    private static final int WARM = 15;
    private static final int MORE = 5;

    private static final DrillReport REPORT = new DrillReport();
    private static Map<String, Parts.Usage> plateau = Map.of();
    private static @Nullable Rig rig;

    static List<Drill> drills() {
        return Drill.asked();
    }

    /** A round without a fault: what it takes then is what it may take later. */
    @BeforeAll
    static void warmUp() {
        rig = Rig.of(Drill.asked());
        run(new Drill("none", "nothing", 3, () -> Platform.pause(Duration.ofSeconds(5))));
        plateau = Platform.running().parts().usage();
    }

    @AfterAll
    static void giveBack() {
        if (rig != null) {
            rig.close();
        }
    }

    @ParameterizedTest
    @MethodSource("drills")
    void keepsEveryPromise(Drill drill) {
        assertThat(run(drill)).as(drill.what()).isEmpty();
    }

    private static List<String> run(Drill drill) {
        try (Journal journal = new Journal(Home.ACCEPTANCE.resolve("target/journals/" + drill.name() + ".jsonl"));
                Workload load = Workload.begin(journal, "drill-" + drill.name())) {
            goesOn(journal, Map.of(), WARM);
            Duration resumed = Duration.ZERO;
            for (int time = 0; time < drill.times(); time++) {
                drill.fault().run();
                Map<String, Long> reached = reached(journal);
                long over = System.nanoTime();
                goesOn(journal, reached, MORE);
                resumed = longer(resumed, since(over));
            }
            load.end();
            return check(drill, journal, resumed);
        }
    }

    private static List<String> check(Drill drill, Journal journal, Duration resumed) {
        long ended = System.nanoTime();
        Progress.awaitQuiet(CATCHES_UP_WITHIN);
        Duration caughtUp = since(ended);
        EventStores stores = EventStores.read();
        Topics topics = Topics.read();
        ReadModels live = ReadModels.read();
        List<String> broken = Stream.of(
                        stores.broken(journal),
                        stores.withGaps(),
                        topics.differing(stores),
                        topics.outOfOrder(),
                        topics.notLogged(stores),
                        SpoiltRecords.wronglyParked(),
                        SpoiltRecords.notHeard(live),
                        grown(),
                        differingWhenRebuilt(live))
                .flatMap(List::stream)
                .toList();
        broken.stream().limit(20).forEach(one -> System.out.println("Broken by " + drill.name() + ": " + one));
        REPORT.add(new DrillReport.Row(
                drill,
                journal.size(),
                journal.longestSilence(),
                resumed,
                caughtUp,
                stores.size(),
                topics.size() - topics.distinct(),
                live.documents().size(),
                broken));
        return broken;
    }

    /** Every service acknowledges so many more. */
    private static void goesOn(Journal journal, Map<String, Long> reached, int more) {
        await().atMost(GOES_ON_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> EventStores.DATABASES.stream()
                        .allMatch(database -> journal.size(database) >= reached.getOrDefault(database, 0L) + more));
    }

    private static Map<String, Long> reached(Journal journal) {
        Map<String, Long> reached = new HashMap<>();
        EventStores.DATABASES.forEach(database -> reached.put(database, journal.size(database)));
        return reached;
    }

    private static List<String> differingWhenRebuilt(ReadModels live) {
        ReadModels.rebuild();
        Progress.awaitQuiet(CATCHES_UP_WITHIN);
        List<List<String>> last = new ArrayList<>(List.of(List.of()));
        long end = System.nanoTime() + NAMES_COME_WITHIN.toNanos();
        do {
            last.set(0, live.differing(ReadModels.read()));
            Platform.pause(Duration.ofMillis(200));
        } while (!last.getFirst().isEmpty() && System.nanoTime() < end);
        return last.getFirst();
    }

    /** Memory, threads and open files beyond a third more than without a fault; the store's memory is what it stores. */
    private static List<String> grown() {
        List<String> grown = new ArrayList<>();
        Map<String, Parts.Usage> now = Platform.running().parts().usage();
        plateau.forEach((part, then) -> {
            Parts.Usage usage = now.get(part);
            boolean bigger = usage.megabytes() > then.megabytes() * 4 / 3 + 64;
            if (bigger && !part.equals("mongo")
                    || usage.threads() > then.threads() * 4 / 3 + 20
                    || usage.descriptors() > then.descriptors() * 4 / 3 + 50) {
                grown.add(part + " has grown from " + then + " to " + usage);
            }
        });
        return grown;
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
