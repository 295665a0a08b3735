package org.tremplin.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.placement.ErasureConfirmedV1;
import org.tremplin.platform.names.Names;
import org.tremplin.platform.privacy.ForgottenPersons;
import org.tremplin.test.Api;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.Traces;
import org.tremplin.test.TremplinTest;

/** Whom the participant-service erased is forgotten here, and that is confirmed; her internship stays counted. */
@TremplinTest
@ExtendWith(OutputCaptureExtension.class)
class ErasureTests {

    private static final LocalDate ON = LocalDate.of(2020, 1, 6);

    private final Api api;
    private final Published published;
    private final Environment environment;
    private final Names names;
    private final ForgottenPersons forgotten;
    private final Scene scene;

    ErasureTests(Api api, Published published, Environment environment, Names names, ForgottenPersons forgotten) {
        this.api = api;
        this.published = published;
        this.environment = environment;
        this.names = names;
        this.forgotten = forgotten;
        this.scene = new Scene(published, api);
    }

    @Test
    void leavesNoTraceOfHerNameAndKeepsWhatCounts(CapturedOutput log) {
        String amina = scene.enrol("connections", "2017-2");
        String name = "Person " + amina.substring(0, 4);
        published.tell(
                amina,
                "/participant/participant/" + amina,
                0,
                new ParticipantRegisteredV1(amina, "asti", "f", 1990, "SY", "protection", "fr", "A2", ON));
        soon(() -> assertThat(names.of(amina)).isEqualTo(name));
        String internship = scene.running(amina, scene.employer("Imprimerie " + UUID.randomUUID()), 240);
        scene.logged(amina, internship, 5, 7);
        assertThat(Traces.of(name).inStoresOf(environment).found()).isNotEmpty();

        published.tell(amina, "/participant/participant/" + amina, 1, new ParticipantErasedV1(amina, ON));
        soon(() -> assertThat(published.heard("tremplin.placement.v1"))
                .extracting(Heard::event)
                .filteredOn(event -> event instanceof ErasureConfirmedV1 it
                        && it.participant().equals(amina))
                .hasSize(1));
        assertThat(Traces.of(name)
                        .inStoresOf(environment)
                        .inText("log", log.getAll())
                        .found())
                .isEmpty();
        assertThat(forgotten.contains(amina)).isTrue();
        assertThat(names.of(amina)).startsWith("P-");
        api.as("placement")
                .get()
                .uri(Scene.path(amina, internship))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
