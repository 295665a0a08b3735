package org.tremplin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.training.ErasureConfirmedV1;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.names.Names;
import org.tremplin.platform.privacy.ForgottenPersons;
import org.tremplin.test.Api;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.Traces;
import org.tremplin.test.TremplinTest;

/** Whom the participant-service erased is forgotten here, and that is confirmed; what was attended stays counted. */
@TremplinTest
@ExtendWith(OutputCaptureExtension.class)
class ErasureTests {

    private final Published published;
    private final Environment environment;
    private final Following following;
    private final Names names;
    private final ForgottenPersons forgotten;
    private final Desk trainer;
    private final Desk coordinator;
    private Cohort cohort;
    private String amina;
    private String name;

    ErasureTests(
            Api api,
            Published published,
            Environment environment,
            Following following,
            Names names,
            ForgottenPersons forgotten) {
        this.published = published;
        this.environment = environment;
        this.following = following;
        this.names = names;
        this.forgotten = forgotten;
        this.trainer = Desk.of(api, "trainer");
        this.coordinator = Desk.of(api, "coordinator");
    }

    @BeforeEach
    void attend() {
        cohort = Cohort.of(published, 2);
        amina = cohort.person(0);
        name = "Person " + amina.substring(0, 4);
        coordinator.plan(cohort, "info");
        trainer.markFirst(cohort.info(), 10, "present", amina, cohort.person(1));
        soon(() -> assertThat(coordinator.certificates(amina)).hasSize(1));
        soon(() -> assertThat(names.of(amina)).isEqualTo(name));
    }

    @Test
    void leavesNoTraceOfHerNameAndKeepsWhatCounts(CapturedOutput log) {
        assertThat(traces().found()).as("the search finds what is there").isNotEmpty();
        Map<String, Object> before = coordinator.read("/series/" + cohort.info());

        erase();
        soon(() -> assertThat(confirmations()).isOne());
        assertThat(traces().inText("log", log.getAll()).found()).isEmpty();
        assertThat(forgotten.contains(amina)).isTrue();
        assertThat(names.of(amina)).startsWith("P-");
        assertThat(coordinator.read("/series/" + cohort.info()).get("roster").toString())
                .isEqualTo(before.get("roster").toString().replace(name, names.of(amina)));
        assertThat(coordinator.certificates(amina)).hasSize(1);
    }

    @Test
    void forgetsHerAgainWhenItsReadModelsAreBuiltAnew() {
        erase();
        soon(() -> assertThat(confirmations()).isOne());
        following.rebuild("training-service-names");
        soon(() -> assertThat(names.of(cohort.person(1))).startsWith("Person "));
        soon(() -> assertThat(following.behind("training-service-names")).isZero());
        assertThat(traces().found()).isEmpty();
    }

    @Test
    void confirmsOnceHoweverOftenItIsTold() {
        erase();
        erase();
        published.tell(amina, "/participant/participant/" + amina, 2, new ParticipantErasedV1(amina, Desk.day(11)));
        soon(() -> assertThat(following.behind("training-service-erasure")).isZero());
        soon(() -> assertThat(confirmations()).isOne());
        assertThat(following.parked(10)).isEmpty();
    }

    private void erase() {
        published.tell(amina, "/participant/participant/" + amina, 1, new ParticipantErasedV1(amina, Desk.day(11)));
    }

    private long confirmations() {
        return published.heard("tremplin.training.v1").stream()
                .map(Heard::event)
                .filter(event -> event instanceof ErasureConfirmedV1 it
                        && it.participant().equals(amina))
                .count();
    }

    private Traces traces() {
        return Traces.of(name).inStoresOf(environment);
    }
}
