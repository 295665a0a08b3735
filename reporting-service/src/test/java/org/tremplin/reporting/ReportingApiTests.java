package org.tremplin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.reporting.funnel.Funnel;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** The API answers in the form that other programs rely on, and says what is wrong where something is. */
@TremplinTest
class ReportingApiTests {

    private final Api api;
    private final Published published;
    private Consortium told;

    ReportingApiTests(Api api, Published published) {
        this.api = api;
        this.published = published;
    }

    @BeforeEach
    void tellOfOneParticipant() {
        told = new Consortium(published);
        String participant = told.enrols();
        told.reaches(participant, "info-certified");
        Eventually.soon(() -> assertThat(new Figures(api)
                        .funnel(told.programme, null)
                        .stages()
                        .get(1)
                        .participants())
                .isEqualTo(1));
    }

    @Test
    void answersFunnel() {
        get("funnel?cohort=2017-2")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.programme")
                .isEqualTo(told.programme)
                .jsonPath("$.cohort")
                .isEqualTo("2017-2")
                .jsonPath("$.stages[0].stage")
                .isEqualTo("enrolled")
                .jsonPath("$.stages[0].participants")
                .isEqualTo(1)
                .jsonPath("$.stages.length()")
                .isEqualTo(4)
                .jsonPath("$.behind")
                .isEqualTo(0);
    }

    @Test
    void answersCertificatesAttendanceInternshipsAndExits() {
        get("certificates?cohort=2017-2")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.certificates[0].kind")
                .isEqualTo("info")
                .jsonPath("$.certificates[0].participants")
                .isEqualTo(0);
        get("attendance?cohort=2017-2&series=info")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sessions.length()")
                .isEqualTo(4)
                .jsonPath("$.sessions[3].session")
                .isEqualTo(4)
                .jsonPath("$.sessions[3].cancelled")
                .isEqualTo(false)
                .jsonPath("$.sessions[3].unknown")
                .isEqualTo(1)
                .jsonPath("$.sessions[3].expected")
                .isEqualTo(1);
        get("internships")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.internships")
                .isEqualTo(0)
                .jsonPath("$.hoursLogged")
                .isEqualTo(0);
        get("exits?cohort=")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.leavers")
                .isEqualTo(0);
    }

    @Test
    void listsProgrammesAndCohorts() {
        api.as("board")
                .get()
                .uri("/api/reporting/v1/programmes")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.programmes[?(@.code=='" + told.programme + "')].labels.fr")
                .isEqualTo("Le programme " + told.programme);
        told.enrols("2018-1", "asti");
        Eventually.soon(() -> get("cohorts")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.cohorts[0]")
                .isEqualTo("2018-1")
                .jsonPath("$.cohorts[1]")
                .isEqualTo("2017-2"));
    }

    @Test
    void tellsUpToWhenEventsAreCounted() {
        Funnel funnel = new Figures(api).funnel(told.programme, null);

        assertThat(funnel.asOf()).isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        assertThat(funnel.behind()).isNotNegative();
    }

    @Test
    void showsNewTemplateOfProgramme() {
        told.tell(told.programme, "/participant/programme/" + told.programme, told.template(2));
        told.partnerJoins("late-partner", "Late Partner");

        Eventually.soon(() -> get("funnel").expectStatus().isOk());
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(strings = {"funnel", "certificates", "attendance", "internships", "exits", "cohorts"})
        void namesProgrammeThatIsNotThere(String figure) {
            api.as("board")
                    .get()
                    .uri("/api/reporting/v1/programmes/nowhere/" + figure)
                    .header("Accept-Language", "fr")
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentTypeCompatibleWith("application/problem+json")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("programme-not-found")
                    .jsonPath("$.detail")
                    .value(detail -> assertThat(detail.toString()).startsWith("Il n’y a pas de programme"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"funnel", "certificates", "attendance", "internships", "exits"})
        void namesCohortThatIsNotThere(String figure) {
            get(figure + "?cohort=1999-1")
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("cohort-not-found");
        }

        @Test
        void namesSeriesThatIsNotThere() {
            get("attendance?series=cooking")
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("series-not-found");
        }

        @Test
        void takesNoStrangeCodeForAQuery() {
            get("funnel?cohort={\"$ne\":null}"
                            .replace("{", "%7B")
                            .replace("}", "%7D")
                            .replace("\"", "%22"))
                    .expectStatus()
                    .isNotFound();
            get("funnel?cohort=" + "x".repeat(3000)).expectStatus().isNotFound();
        }
    }

    @Nested
    class Access {

        @ParameterizedTest
        @ValueSource(strings = {"board", "funder", "coordinator", "adviser"})
        void isOpenToThoseWhoAnswerForFigures(String role) {
            for (String address : addresses()) {
                api.as(role).get().uri(address).exchange().expectStatus().isOk();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"trainer", "placement", "integration", "participant", "operator", "service"})
        void isClosedToAllOthers(String role) {
            for (String address : addresses()) {
                api.as(role).get().uri(address).exchange().expectStatus().isForbidden();
            }
        }

        @Test
        void tellsNobodysId() {
            Set<String> people = told.events().stream()
                    .filter(EnrolledV1.class::isInstance)
                    .map(it -> ((EnrolledV1) it).participant())
                    .collect(Collectors.toSet());
            assertThat(people).isNotEmpty();
            for (String address : addresses()) {
                String answer = api.as("coordinator")
                        .get()
                        .uri(address)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
                assertThat(people)
                        .as(address)
                        .allSatisfy(it -> assertThat(answer).doesNotContain(it, it.substring(0, 8), reference(it)));
                assertThat(answer).as(address).doesNotContainPattern("P-[0-9A-F]{6}");
            }
        }

        private static String reference(String participant) {
            return "P-" + participant.replace("-", "").substring(0, 6).toUpperCase(Locale.ROOT);
        }

        /** Every address with figures: the API, the dashboard, and each of its files. */
        private List<String> addresses() {
            String api = "/api/reporting/v1/programmes";
            String page = "/dashboards/" + told.programme;
            Stream<String> figures = Stream.of(
                            "cohorts", "funnel", "certificates", "attendance", "internships", "exits")
                    .map(it -> api + "/" + told.programme + "/" + it);
            Stream<String> files = Stream.of("funnel", "certificates", "attendance-info", "internships", "exits")
                    .map(it -> page + "/" + it + ".csv");
            return Stream.of(figures, files, Stream.of(api, "/dashboards", page, page + "/figures"))
                    .flatMap(it -> it)
                    .toList();
        }

        @Test
        void isClosedToStrangersAndOtherServices() {
            api.anonymous()
                    .get()
                    .uri("/api/reporting/v1/programmes")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
            api.as("service")
                    .get()
                    .uri("/api/reporting/v1/programmes")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            api.as("board")
                    .post()
                    .uri("/api/reporting/v1/programmes")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }

        @Test
        void leavesRebuildingToTheCoordinator() {
            api.as("board")
                    .post()
                    .uri("/api/reporting/v1/projections/reporting-figures/rebuild")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    private RestTestClient.ResponseSpec get(String figure) {
        return api.as("board")
                .get()
                .uri(java.net.URI.create(api.url() + "/api/reporting/v1/programmes/" + told.programme + "/" + figure))
                .exchange();
    }
}
