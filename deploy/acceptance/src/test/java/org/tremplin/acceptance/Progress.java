package org.tremplin.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How far the services have come, asked for at their progress endpoints. */
final class Progress {

    static final List<String> SERVICES = List.of("participants", "training", "placement", "reporting", "subscriptions");

    private Progress() {}

    /** Number of events in every service's store. */
    static Map<String, Long> events() {
        Map<String, Long> events = new TreeMap<>();
        SERVICES.forEach(
                service -> events.put(service, of(service).path("events").asLong()));
        return events;
    }

    /** Waits until no consumer of any service is behind, twice in a row with the same number of events. */
    static Map<String, Long> awaitQuiet() {
        return awaitQuiet(Duration.ofSeconds(90));
    }

    static Map<String, Long> awaitQuiet(Duration atMost) {
        List<Map<String, Long>> seen = new ArrayList<>(List.of(Map.of()));
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> {
                    boolean idle = SERVICES.stream()
                            .allMatch(service -> of(service).path("idle").asBoolean());
                    Map<String, Long> events = events();
                    boolean still = events.equals(seen.getLast());
                    seen.add(idle ? events : Map.of());
                    return idle && still;
                });
        return seen.getLast();
    }

    /** Number of events in the service's store, as soon as it says. */
    static long patiently(String service) {
        long[] events = new long[1];
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            events[0] = of(service).path("events").asLong();
            return true;
        });
        return events[0];
    }

    static JsonNode of(String service) {
        return Api.as("coordinator")
                .get("/api/" + service + "/v1/progress")
                .ok()
                .body();
    }
}
