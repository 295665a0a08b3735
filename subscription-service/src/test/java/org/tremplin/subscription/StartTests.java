package org.tremplin.subscription;

import org.junit.jupiter.api.Test;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;

@TremplinTest
class StartTests {

    private final Api api;

    StartTests(Api api) {
        this.api = api;
    }

    @Test
    void tellsHowItIsDoing() {
        api.as("coordinator")
                .get()
                .uri("/api/subscriptions/v1/progress")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
