package org.tremplin.benchmarks.whole;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A partner with an agreement, and people whom it registers and enrols, all through the public API. */
final class Newcomers {

    static final String PROGRAMME = "connections";
    static final String COHORT = "bench-1";

    private static final LocalDate DAY = LocalDate.of(2025, 2, 3);

    private final Client coordinator;
    private final Client board;

    Newcomers(Deployed platform) throws IOException, InterruptedException {
        coordinator = Client.of(platform, "coordinator");
        board = Client.of(platform, "board");
        coordinator.post(
                "/api/participants/v1/partners", Map.of("code", "asti", "name", "asti", "kind", "association"));
        coordinator.put(
                "/api/participants/v1/partners/asti/agreement",
                Map.of("from", DAY.minusYears(10).toString()));
    }

    Client board() {
        return board;
    }

    /** Registers somebody; her id. */
    String register() throws IOException, InterruptedException {
        return coordinator
                .postUntilTaken(
                        "/api/participants/v1/participants",
                        Map.of(
                                "partner", "asti",
                                "givenName", "Amina",
                                "familyName", UUID.randomUUID().toString().replaceAll("[^a-f]", ""),
                                "birthYear", 1990,
                                "sex", "f",
                                "nationality", "GN",
                                "status", "protection",
                                "registeredOn", DAY.toString()))
                .path("id")
                .asString();
    }

    void enrol(String person) throws IOException, InterruptedException {
        coordinator.postUntilTaken(
                "/api/participants/v1/participants/" + person + "/enrolments",
                Map.of("programme", PROGRAMME, "cohort", COHORT, "partner", "asti", "on", DAY.toString()));
    }

    /** How many the board sees enrolled. */
    long enrolled() throws IOException, InterruptedException {
        JsonNode funnel = board.get("/api/reporting/v1/programmes/" + PROGRAMME + "/funnel");
        return funnel.path("stages").path(0).path("participants").asLong();
    }
}
