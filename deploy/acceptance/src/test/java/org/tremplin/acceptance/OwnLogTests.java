package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person is shown who saw her file, whichever service it was seen in. */
@Order(8)
class OwnLogTests {

    private final KnownEverywhere her = new KnownEverywhere();

    @Test
    void tellsOfLooksInEveryService() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode file = her.asHerself("GET", "/me", null).ok().body();
            assertThat(file.path("looksMissing")).isEmpty();
            assertThat(file.path("looks")
                            .valueStream()
                            .map(look -> look.path("where").asString())
                            .distinct())
                    .as("her file, training and placement")
                    .hasSizeGreaterThanOrEqualTo(3);
        });
    }
}
