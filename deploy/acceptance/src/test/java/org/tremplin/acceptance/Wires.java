package org.tremplin.acceptance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        CALLS.put(
                "gateway",
                List.of("participant-service", "training-service", "placement-service", "reporting-service"));
    }

    private static @Nullable Wires current;

    private final Map<String, Wire> wires = new HashMap<>();

    /** The wires of the running platform, which is started anew behind them when it is not. */
    static synchronized Wires running() {
        if (current == null) {
            Wires wires = new Wires();
            Platform platform = Platform.running();
            platform.stop();
            PORTS.forEach(
                    (part, port) -> wires.wires.put(part, new Wire(platform.port(port + BEHIND), platform.port(port))));
            platform.upWith(Map.of("JAVA_TOOL_OPTIONS", "-Dtremplin.local.through=" + BEHIND));
            current = wires;
        }
        return current;
    }

    Wire to(String part) {
        return wires.get(part);
    }
}
