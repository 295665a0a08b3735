package org.tremplin.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** How long a wire is spoilt where nothing is leased. */
    private static final Duration SPOILT = Duration.ofSeconds(15);

    /** Who gives leases, sessions and transactions. */
    private static final List<String> LEASING = List.of("postgres", "kafka");

    private static final Duration WRONG = Duration.ofMinutes(10);

    private static final int SECOND = 19;

    private static final List<String> PARTS = List.of(
            "participant-service",
            "training-service",
            "placement-service",
            "reporting-service",
            "subscription-service",
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
        PARTS.forEach(part -> all.add(new Drill("kill-" + part, "`kill -9` of " + part, 2, () -> parts().kill(part))));
        PARTS.forEach(part -> all.add(new Drill(
                "freeze-" + part,
                "`SIGSTOP` of %s for %d s".formatted(part, FROZEN.toSeconds()),
                1,
                () -> freeze(part))));
        Stream.of("postgres", "kafka")
                .forEach(part -> all.add(new Drill(
                        "restart-" + part, "ordered end and new start of " + part, 2, () -> parts().end(part))));
        all.add(new Drill("records", "records twice, too late, of unknown types, broken", 2, SpoiltRecords::tell));
        all.add(new Drill(
                "newer-records",
                "records of a newer version: fields more, then an unknown version, then known ones",
                2,
                SpoiltRecords::tellAsNewerVersion));
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
                        () -> fillDisk(part))));
        // Every process of PostgreSQL has a clock of its own.
        PARTS.stream()
                .filter(part -> !part.equals("postgres"))
                .forEach(part -> all.add(new Drill(
                        "clock-" + part,
                        "clock of %s ten minutes ahead, back, `kill -9`, ten minutes behind, right".formatted(part),
                        1,
                        () -> setClock(part))));
        Wires.CALLS.forEach((caller, callees) -> {
            all.add(wires("cut", caller, callees, Wire.State.CUT));
            all.add(wires("slow", caller, callees, Wire.State.SLOW));
            all.add(wires("lossy", caller, callees, Wire.State.LOSSY));
        });
        return all.stream();
    }

    private static Drill wires(String word, String caller, List<String> callees, Wire.State how) {
        return new Drill(
                word + "-" + caller,
                "wires from %s to %s %s, one after the other".formatted(caller, String.join(", ", callees), word),
                1,
                () -> callees.forEach(callee -> spoil(caller, callee, how)));
    }

    private static void spoil(String caller, String callee, Wire.State how) {
        Wire wire = Rig.wires().to(callee);
        wire.spoil(caller, how);
        Platform.pause(how == Wire.State.CUT && LEASING.contains(callee) ? FROZEN : SPOILT);
        wire.clear();
    }

    boolean isOfWires() {
        return name.startsWith("cut-") || name.startsWith("slow-") || name.startsWith("lossy-");
    }

    boolean isOfClocks() {
        return name.startsWith("clock-");
    }

    boolean isOfDisks() {
        return name.startsWith("disk-");
    }

    /** The part that it is about. */
    String part() {
        return name.substring(name.indexOf('-') + 1);
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
        Clocks clocks = Rig.clocks();
        clocks.set(part, WRONG);
        Platform.pause(TOGETHER);
        clocks.set(part, Duration.ZERO);
        parts().kill(part);
        Platform.pause(TOGETHER);
        clocks.set(part, WRONG.negated());
        Platform.pause(TOGETHER);
        clocks.set(part, Duration.ZERO);
    }

    private static void fillDisk(String part) {
        SmallDisk filled = Rig.disk(part);
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
