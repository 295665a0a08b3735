package org.tremplin.acceptance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A platform whose parts reach each other only through wires that can be spoiled. */
final class Wires {

    /** How far behind a part's port its wire listens; {@code tremplin.local.through} tells the launcher. */
    static final int BEHIND = 20;

    private static final Map<String, Integer> PORTS = new LinkedHashMap<>();

    static {
        PORTS.put("gateway", 0);
        PORTS.put("participant-service", 1);
        PORTS.put("training-service", 2);
        PORTS.put("placement-service", 3);
        PORTS.put("reporting-service", 4);
        PORTS.put("subscription-service", 5);
        PORTS.put("postgres", 10);
        PORTS.put("mongo", 11);
        PORTS.put("kafka", 12);
    }

    /** Whom each part calls. */
    static final Map<String, List<String>> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("participant-service", List.of("postgres", "kafka", "mongo", "gateway"));
        CALLS.put("training-service", List.of("postgres", "kafka", "mongo", "gateway", "participant-service"));
        CALLS.put("placement-service", List.of("postgres", "kafka", "mongo", "gateway", "participant-service"));
        CALLS.put("reporting-service", List.of("kafka", "mongo", "gateway"));
        CALLS.put("subscription-service", List.of("postgres", "kafka", "mongo", "gateway"));
        CALLS.put(
                "gateway",
                List.of(
                        "participant-service",
                        "training-service",
                        "placement-service",
                        "reporting-service",
                        "subscription-service"));
    }

    private final Map<String, Wire> wires = new HashMap<>();

    private Wires() {}

    /** Lays them for a platform that does not run, and says so to the launcher through its environment. */
    static Wires lay(Platform platform, Map<String, String> environment) {
        Wires wires = new Wires();
        PORTS.forEach(
                (part, port) -> wires.wires.put(part, new Wire(platform.port(port + BEHIND), platform.port(port))));
        environment.put("JAVA_TOOL_OPTIONS", "-Dtremplin.local.through=" + BEHIND);
        return wires;
    }

    Wire to(String part) {
        return Objects.requireNonNull(wires.get(part), part);
    }
}
