package org.tremplin.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault under load.
 *
 * @param name by which it is asked for
 * @param what happens, in words
 * @param times how often, each after the platform has gone on
 * @param fault does it and returns when it is over
 */
record Drill(String name, String what, int times, Runnable fault) {

    /** Longer than every lease, session and transaction: 10 s of a consumer and of a claim, 15 s of a send, 30 s of a transaction. */
    private static final Duration FROZEN = Duration.ofSeconds(40);

    /** How long two instances work side by side, and the second alone until the first is back. */
    private static final Duration TOGETHER = Duration.ofSeconds(20);

    private static final Duration WRONG = Duration.ofMinutes(10);

    private static final int SECOND = 19;

    private static @Nullable SmallDisk disk;

    private static final List<String> PARTS = List.of(
            "participant-service",
            "training-service",
            "placement-service",
            "reporting-service",
            "gateway",
            "kafka",
            "postgres",
            "mongo");

    /** All of them, or those whose names begin as one of -Dtremplin.drill, separated by commas. */
    static List<Drill> asked() {
        String[] wanted = System.getProperty("tremplin.drill", "").split(",", -1);
        List<Drill> all = all().toList();
        Map<String, Drill> asked = new LinkedHashMap<>();
        for (String word : wanted) {
            all.stream()
                    .filter(drill -> drill.name().startsWith(word))
                    .forEach(drill -> asked.putIfAbsent(drill.name(), drill));
        }
        return List.copyOf(asked.values());
    }

    private static Stream<Drill> all() {
        List<Drill> all = new ArrayList<>();
        PARTS.forEach(part -> all.add(new Drill("kill-" + part, "`kill -9` of " + part, 3, () -> parts().kill(part))));
        PARTS.forEach(part -> all.add(new Drill(
                "freeze-" + part,
                "`SIGSTOP` of %s for %d s".formatted(part, FROZEN.toSeconds()),
                1,
                () -> freeze(part))));
        Stream.of("postgres", "kafka")
                .forEach(part -> all.add(new Drill(
                        "restart-" + part, "ordered end and new start of " + part, 2, () -> parts().end(part))));
        all.add(new Drill(
                "records", "records twice, too late, of unknown types and versions, broken", 2, SpoiltRecords::tell));
        PARTS.stream()
                .filter(part -> part.endsWith("-service"))
                .forEach(service -> all.add(new Drill(
                        "two-" + service,
                        "two instances of %s; `kill -9` of the first, then of the second".formatted(service),
                        1,
                        () -> twoOf(service))));
        Stream.of("postgres", "kafka")
                .forEach(part -> all.add(new Drill(
                        "disk-" + part,
                        "disk of %s full for %d s".formatted(part, FROZEN.toSeconds()),
                        1,
                        Drill::fillDisk)));
        PARTS.forEach(part -> all.add(new Drill(
                "clock-" + part,
                "clock of %s ten minutes ahead, back, `kill -9`, ten minutes behind, right".formatted(part),
                1,
                () -> setClock(part))));
        Wires.CALLS.forEach((caller, callees) -> callees.forEach(callee -> {
            all.add(wire("cut", caller, callee, Wire.State.CUT));
            all.add(wire("slow", caller, callee, Wire.State.SLOW));
            all.add(wire("lossy", caller, callee, Wire.State.LOSSY));
        }));
        return all.stream();
    }

    private static Drill wire(String word, String caller, String callee, Wire.State how) {
        return new Drill(
                "%s-%s-%s".formatted(word, caller, callee),
                "wire from %s to %s %s for %d s".formatted(caller, callee, word, FROZEN.toSeconds()),
                1,
                () -> {
                    Wire wire = Wires.running().to(callee);
                    wire.spoil(caller, how);
                    Platform.pause(FROZEN);
                    wire.clear();
                });
    }

    /** Gets the platform ready for it, which may mean another start; what is closed afterwards. */
    AutoCloseable prepare() {
        if (isOfWires()) {
            Wires.running();
        } else if (name.startsWith("clock-")) {
            Clocks.running();
        } else if (name.startsWith("disk-")) {
            disk = SmallDisk.under(name.substring("disk-".length()));
            return disk;
        }
        return () -> {};
    }

    private boolean isOfWires() {
        return name.startsWith("cut-") || name.startsWith("slow-") || name.startsWith("lossy-");
    }

    private static void twoOf(String service) {
        try (SecondInstance second =
                SecondInstance.of(service, Platform.running().port(SECOND))) {
            Platform.pause(TOGETHER);
            parts().kill(service);
            Platform.pause(TOGETHER);
        }
    }

    /** What dies after its clock was ahead leaves claims from the future behind. */
    private static void setClock(String part) {
        Clocks clocks = Clocks.running();
        clocks.set(part, WRONG);
        Platform.pause(TOGETHER);
        clocks.set(part, Duration.ZERO);
        parts().kill(part);
        Platform.pause(TOGETHER);
        clocks.set(part, WRONG.negated());
        Platform.pause(TOGETHER);
        clocks.set(part, Duration.ZERO);
    }

    private static void fillDisk() {
        SmallDisk filled = Objects.requireNonNull(disk, "No small disk");
        filled.fill();
        Platform.pause(FROZEN);
        filled.makeRoom();
    }

    private static void freeze(String part) {
        parts().freeze(part);
        try {
            Platform.pause(FROZEN);
        } finally {
            parts().thaw(part);
        }
    }

    private static Parts parts() {
        return Platform.running().parts();
    }

    @Override
    public String toString() {
        return name;
    }
}
