package org.tremplin.participant.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.StageReachedV1;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;

@TremplinTest
class PathwayApiTests {

    private final Published published;
    private final Backbone backbone;
    private final RestTestClient coordinator;
    private final RestTestClient trainer;
    private final String amina;

    PathwayApiTests(Api api, Published published) {
        this.published = published;
        this.backbone = new Backbone(api);
        this.coordinator = api.as("coordinator");
        this.trainer = api.as("trainer");
        this.amina = backbone.register();
    }

    @Test
    void enrolsAndTellsInOrder() {
        enrolment(of("2017-2", "2017-09-04"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(amina + ":connections")
                .jsonPath("$.version")
                .isEqualTo(1);

        LocalDate on = LocalDate.parse("2017-09-04");
        soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                .filteredOn(heard -> heard.key().equals(amina))
                .extracting(Heard::event)
                .hasExactlyElementsOfTypes(ParticipantRegisteredV1.class, EnrolledV1.class, StageReachedV1.class)
                .contains(
                        new EnrolledV1(amina, "connections", "2017-2", "asti", on),
                        new StageReachedV1(amina, "connections", "2017-2", "enrolled", on)));
    }

    @Test
    void enrolsOnce() {
        enrolment(of("2017-2", "2017-09-04")).expectStatus().isCreated();
        enrolment(of("2017-2", "2017-09-04"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);
        enrolment(of("2018-1", "2018-09-04"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("already-enrolled");
    }

    @Test
    void endsOnceAndTellsTheClass() {
        backbone.enrol(amina, "2017-2", "2017-09-04");
        exit("transition-job", "2018-08-27")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
        exit("transition-job", "2018-08-27")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
        exit("lasting-job", "2018-08-27")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("pathway-already-ended");
        soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                .extracting(Heard::event)
                .contains(new PathwayEndedV1(
                        amina,
                        "connections",
                        "2017-2",
                        "transition-job",
                        "transition-job",
                        LocalDate.parse("2018-08-27"))));
    }

    @Test
    void comesBackAfterTheExitAndRepeatsNothing() {
        backbone.enrol(amina, "2017-2", "2017-09-04");
        backbone.leave(amina, "dropped-out", "2018-08-27");
        enrolment(of("2019-1", "2019-01-15"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(3);
        enrolment(of("2017-2", "2017-09-04"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(3);
        exit("dropped-out", "2018-08-27")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(3);
        soon(() -> {
            JsonNode pathway =
                    backbone.get("/participants/" + amina).path("enrolments").path(0);
            assertThat(pathway.path("cohort").asString()).isEqualTo("2019-1");
            assertThat(pathway.path("on").asString()).isEqualTo("2017-09-04");
            assertThat(pathway.path("endedOn").isNull()).isTrue();
        });
    }

    @Test
    void listsTheOutcomesThatThereAre() {
        backbone.enrol(amina, "2017-2", "2017-09-04");
        exit("became-a-poet", "2018-08-27")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("outcome-unknown")
                .jsonPath("$.allowed[0]")
                .isEqualTo("lasting-job");
    }

    @Test
    void doesNotEndWhatNeverBegan() {
        exit("lasting-job", "2018-08-27")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("pathway-not-found");
        coordinator
                .post()
                .uri(path() + "/enrolments/gardening/exit")
                .body(Map.of("outcome", "lasting-job", "on", "2018-08-27"))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("programme-not-found");
    }

    @Test
    void asksForThePersonBeforeAnythingElse() {
        Map<String, String> elsewhere = new HashMap<>(of("2017-2", "2017-09-04"));
        elsewhere.put("programme", "gardening");
        String nobody = Backbone.API + "/participants/" + UUID.randomUUID() + "/enrolments";
        Map<String, String> exit = Map.of("outcome", "lasting-job", "on", "2018-08-27");
        Map.of(nobody, elsewhere, nobody + "/gardening/exit", exit)
                .forEach((path, body) -> coordinator
                        .post()
                        .uri(path)
                        .body(body)
                        .exchange()
                        .expectStatus()
                        .isNotFound()
                        .expectBody()
                        .jsonPath("$.code")
                        .isEqualTo("participant-not-found"));
    }

    @Test
    void enrolsOnlyWhomAndWhereThereIs() {
        Map<String, String> elsewhere = new HashMap<>(of("2017-2", "2017-09-04"));
        elsewhere.put("programme", "gardening");
        enrolment(elsewhere)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("programme-not-found");
        Map<String, String> stranger = new HashMap<>(of("2017-2", "2017-09-04"));
        stranger.put("partner", "stranger");
        enrolment(stranger)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("partner-unknown");
        coordinator
                .post()
                .uri(Backbone.API + "/participants/partner:asti/enrolments")
                .body(of("2017-2", "2017-09-04"))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("participant-not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "programme, ",
        "programme, Con nections",
        "cohort, ",
        "cohort, 2017/2",
        "partner, ",
        "on, ",
        "on, 2999-01-01",
        "on, soon",
    })
    void saysWhichFieldIsWrong(String field, String value) {
        Map<String, String> body = new HashMap<>(of("2017-2", "2017-09-04"));
        body.put(field, value);
        enrolment(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void isNotOpenToTrainers() {
        trainer.post()
                .uri(path() + "/enrolments")
                .body(of("2017-2", "2017-09-04"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static Map<String, String> of(String cohort, String on) {
        return Map.of("programme", "connections", "cohort", cohort, "partner", "asti", "on", on);
    }

    private RestTestClient.ResponseSpec enrolment(Map<String, String> body) {
        return coordinator.post().uri(path() + "/enrolments").body(body).exchange();
    }

    private RestTestClient.ResponseSpec exit(String outcome, String on) {
        return coordinator
                .post()
                .uri(path() + "/enrolments/connections/exit")
                .body(Map.of("outcome", outcome, "on", on))
                .exchange();
    }

    private String path() {
        return Backbone.API + "/participants/" + amina;
    }
}
