package org.tremplin.participant.access;

import static org.tremplin.test.Eventually.soon;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;

/** Whoever was told that a person is registered is never told that she does not exist, as after a crash. */
@TremplinTest
class CatchingUpTests {

    private static final String PARTICIPANTS = Backbone.API + "/participants/";

    private final Backbone backbone;
    private final RestTestClient coordinator;
    private final SmartLifecycle followers;

    CatchingUpTests(Api api, @Qualifier("storeFollowers") SmartLifecycle followers) {
        this.backbone = new Backbone(api);
        this.coordinator = api.as("coordinator");
        this.followers = followers;
    }

    @Test
    void asksForPatienceWhileReadModelsAreBehindTheStore() {
        backbone.enrol(backbone.register(), "c1", "2017-07-12");
        followers.stop();
        String her;
        try {
            her = backbone.register();
            expectPatienceAsked(read(her));
            expectPatienceAsked(enrol(her));
        } finally {
            followers.start();
        }
        soon(() -> read(her).expectStatus().isOk());
        enrol(her).expectStatus().is2xxSuccessful();
    }

    private ResponseSpec read(String participant) {
        return coordinator.get().uri(PARTICIPANTS + participant).exchange();
    }

    private ResponseSpec enrol(String participant) {
        return coordinator
                .post()
                .uri(PARTICIPANTS + participant + "/enrolments")
                .body(Map.of("programme", "connections", "cohort", "c1", "partner", "asti", "on", "2017-07-12"))
                .exchange();
    }

    private static void expectPatienceAsked(ResponseSpec answer) {
        answer.expectStatus().isEqualTo(503).expectBody().jsonPath("$.code").isEqualTo("not-caught-up");
    }
}
