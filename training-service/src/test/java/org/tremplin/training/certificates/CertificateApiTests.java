package org.tremplin.training.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.tremplin.contracts.training.ExternalCertificateRecordedV1;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import org.tremplin.training.Cohort;
import org.tremplin.training.Desk;

@TremplinTest
class CertificateApiTests {

    private final Api api;
    private final Published published;
    private final Desk adviser;
    private Cohort cohort;

    CertificateApiTests(Api api, Published published) {
        this.api = api;
        this.published = published;
        this.adviser = Desk.of(api, "adviser");
    }

    @BeforeEach
    void enrol() {
        cohort = Cohort.of(published, 1);
    }

    @Test
    void recordsACertificateFromElsewhereOnceAndTellsIt() {
        adviser.post("/certificates", request())
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/training/v1/participants/" + cohort.person(0) + "/certificates")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(0);
        adviser.post("/certificates", request())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(0);
        Eventually.soon(() -> adviser.get("/participants/" + cohort.person(0) + "/certificates")
                .expectBody()
                .jsonPath("$.certificates.length()")
                .isEqualTo(0)
                .jsonPath("$.fromElsewhere.length()")
                .isEqualTo(1)
                .jsonPath("$.fromElsewhere[0].kind")
                .isEqualTo("ecdl")
                .jsonPath("$.fromElsewhere[0].issuer")
                .isEqualTo("chambre-des-metiers")
                .jsonPath("$.fromElsewhere[0].issuerName")
                .isEqualTo("Chambre des Métiers")
                .jsonPath("$.fromElsewhere[0].date")
                .isEqualTo("2018-03-01"));
        Eventually.soon(() -> assertThat(published.heard("tremplin.training.v1").stream()
                        .filter(it -> cohort.person(0).equals(it.key()))
                        .map(Heard::event))
                .containsExactly(new ExternalCertificateRecordedV1(
                        cohort.person(0), "ecdl", "chambre-des-metiers", LocalDate.of(2018, 3, 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "participant,nobody",
        "kind,'E C D L'",
        "kind,''",
        "issuer,'   '",
        "issuer,=cmd()",
        "issuer,'!!'",
        "date,01/03/2018",
        "date,1018-03-01"
    })
    void saysWhichFieldIsWrong(String field, String value) {
        Map<String, Object> request = new HashMap<>(request());
        request.put(field, value);
        invalid(request, field);
        request.remove(field);
        invalid(request, field);
    }

    @Test
    void refusesWhatIsTooLong() {
        Map<String, Object> request = new HashMap<>(request());
        request.put("issuer", "x".repeat(201));
        invalid(request, "issuer");
    }

    @Test
    void refusesWhatCannotBe() {
        refused("kind", "info", 422, "certificate-awarded-by-rule");
        refused("kind", "internship", 422, "certificate-awarded-by-rule");
        refused("participant", UUID.randomUUID().toString(), 404, "participant-not-found");
        refused("date", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString(), 422, "certificate-not-issued-yet");
    }

    @Test
    void isForAdvisersAndCoordinatorsToRecord() {
        for (String role : List.of("trainer", "placement", "board")) {
            Desk.of(api, role).post("/certificates", request()).expectStatus().isForbidden();
        }
        Desk.of(api, "coordinator")
                .post("/certificates", request())
                .expectStatus()
                .isCreated();
    }

    @Test
    void letsAnybodyCheckANumberWithoutNames() {
        Desk trainer = Desk.of(api, "trainer");
        trainer.plan(cohort, "info");
        trainer.markFirst(cohort.info(), 10, "present", cohort.person(0));
        Eventually.soon(() -> assertThat(adviser.certificates(cohort.person(0))).hasSize(1));
        String number =
                (String) adviser.certificates(cohort.person(0)).getFirst().get("number");

        String answer = check(number)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer)
                .contains("\"status\":\"valid\"", "\"kind\":\"info\"", "\"on\":\"%s\"".formatted(Desk.day(10)))
                .doesNotContain(cohort.person(0));
        assertThat(page(number)).contains("This certificate is valid.").doesNotContain(cohort.person(0));
        assertThat(page(number.toLowerCase(Locale.ROOT).replace("-", ""))).contains("This certificate is valid.");

        trainer.mark(cohort.info(), 10, "absent", cohort.person(0));
        Eventually.soon(() -> assertThat(
                        check(number).expectBody(String.class).returnResult().getResponseBody())
                .contains("\"status\":\"revoked\"", "revokedOn"));
        assertThat(page(number)).contains("This certificate was revoked on");
    }

    @Test
    void knowsNothingOfOtherNumbers() {
        for (String number : List.of("TR-0000-0000-0000", "anything", "TR-0000-0000-000U")) {
            check(number)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("certificate-not-found");
            api.anonymous()
                    .get()
                    .uri("/certificates/" + number)
                    .accept(MediaType.TEXT_HTML)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    private ResponseSpec check(String number) {
        return api.anonymous()
                .get()
                .uri("/api/training/v1/certificates/" + number)
                .exchange();
    }

    private String page(String number) {
        return api.anonymous()
                .get()
                .uri("/certificates/" + number)
                .header("Accept-Language", "en")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private void refused(String field, String value, int status, String code) {
        Map<String, Object> request = new HashMap<>(request());
        request.put(field, value);
        adviser.post("/certificates", request)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private void invalid(Map<String, Object> request, String field) {
        adviser.post("/certificates", request)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.field=='%s')].message".formatted(field))
                .isNotEmpty();
    }

    private Map<String, Object> request() {
        return Map.of(
                "participant", cohort.person(0), "kind", "ecdl", "issuer", "Chambre des Métiers", "date", "2018-03-01");
    }
}
