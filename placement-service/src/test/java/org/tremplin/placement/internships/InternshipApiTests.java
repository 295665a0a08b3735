package org.tremplin.placement.internships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.placement.Scene.END;
import static org.tremplin.placement.Scene.START;
import static org.tremplin.placement.Scene.agreement;
import static org.tremplin.placement.Scene.path;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.placement.Scene;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class InternshipApiTests {

    private final Scene scene;
    private final Api api;
    private final RestTestClient officer;
    private String ana;
    private String shop;

    InternshipApiTests(Published published, Api api) {
        this.scene = new Scene(published, api);
        this.api = api;
        this.officer = api.as("placement");
    }

    @BeforeEach
    void ana() {
        ana = scene.enrol("connections", "2017-2");
        shop = scene.employer("Librairie du Marché");
    }

    @Nested
    class Agree {

        @Test
        void answersWithPlaceAndVersion() {
            officer.post()
                    .uri("/api/placement/v1/internships")
                    .body(agreement(ana, shop, START, END, 240))
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectHeader()
                    .valueEquals("ETag", "\"0\"")
                    .expectHeader()
                    .valueMatches("Location", ".*/internships/[0-9a-f-]{36}")
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(0);
        }

        @Test
        void agreesOnceUnderTheSameKey() {
            String id = agreeWithKey("k1", 240)
                    .expectStatus()
                    .isCreated()
                    .expectBody(Scene.Id.class)
                    .returnResult()
                    .getResponseBody()
                    .id();

            agreeWithKey("k1", 240)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.id")
                    .isEqualTo(id);
            agreeWithKey("k1", 239)
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("idempotency-key-reused");
        }

        @Test
        void saysWhatIsLeftOfTheBudgetInTheCallersLanguage() {
            scene.agreed(ana, shop, 200);

            officer.post()
                    .uri("/api/placement/v1/internships")
                    .header("Accept-Language", "fr")
                    .body(agreement(ana, shop, START, END, 41))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(409)
                    .expectHeader()
                    .contentTypeCompatibleWith("application/problem+json")
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:tremplin:problem:internship-budget-exceeded")
                    .jsonPath("$.detail")
                    .value(String.class, detail -> assertThat(detail).contains("240", "40", "41", "heures"));
        }

        @Test
        void refusesMoreMonthsThanTheProgrammeAllows() {
            refused(agreement(ana, shop, START, START.plusMonths(6), 240), 409, "internship-period-exceeded");
        }

        @Test
        void refusesSomebodyWhoIsNotInTheProgramme() {
            refused(
                    agreement(scene.enrol("thrasos", "2017-2"), shop, START, END, 240),
                    409,
                    "participant-not-enrolled");
            refused(agreement(UUID.randomUUID().toString(), shop, START, END, 240), 404, "participant-not-found");
        }

        @Test
        void waitsForNobodyLongerThanTheGatewayDoes() {
            Instant asked = Instant.now();
            refused(
                    agreement(UUID.randomUUID().toString(), UUID.randomUUID().toString(), START, END, 240),
                    409,
                    "participant-not-enrolled");
            assertThat(Duration.between(asked, Instant.now()))
                    .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1900));
        }

        @Test
        void refusesAProgrammeWithoutInternships() {
            String bo = scene.enrol("thrasos", "2018-1");
            Map<String, Object> body = new HashMap<>(agreement(bo, shop, START, END, 240));
            body.put("programme", "thrasos");
            refused(body, 409, "programme-has-no-internships");
        }

        @Test
        void refusesAnUnknownProgrammeAndEmployer() {
            Map<String, Object> body = new HashMap<>(agreement(ana, shop, START, END, 240));
            body.put("programme", "unknown");
            refused(body, 404, "programme-not-found");
            refused(agreement(ana, UUID.randomUUID().toString(), START, END, 240), 404, "employer-not-found");
        }

        @ParameterizedTest
        @CsvSource({
            "participant,,not-null",
            "participant,nobody,wrong-type",
            "programme,,not-blank",
            "programme,../x,pattern",
            "employer,,not-null",
            "partner,,not-blank",
            "rome,Z9999,rome",
            "start,,not-null",
            "start,15/01/2018,wrong-type",
            "end,+99999-01-01,day",
            "hoursPlanned,,not-null",
            "hoursPlanned,many,wrong-type",
            "hoursPlanned,7.1,quarter-hours",
            "hoursPlanned,-1,quarter-hours",
            "hoursPlanned,1e99,quarter-hours",
            "surplus,1,unknown-property"
        })
        void namesTheFieldThatIsWrong(String field, String value, String code) {
            Map<String, Object> body = new HashMap<>(agreement(ana, shop, START, END, 240));
            body.put(field, value);
            officer.post()
                    .uri("/api/placement/v1/internships")
                    .body(body)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo(field)
                    .jsonPath("$.errors[0].code")
                    .isEqualTo(code);
        }

        private RestTestClient.ResponseSpec agreeWithKey(String key, double hours) {
            return officer.post()
                    .uri("/api/placement/v1/internships")
                    .header("Idempotency-Key", key + ana)
                    .body(agreement(ana, shop, START, END, hours))
                    .exchange();
        }

        private void refused(Map<String, Object> body, int status, String code) {
            officer.post()
                    .uri("/api/placement/v1/internships")
                    .body(body)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo(code);
        }
    }

    @Nested
    class LogHours {

        private String internship;

        @BeforeEach
        void runs() {
            internship = scene.running(ana, shop, 240);
        }

        @Test
        void stopsAtThe241stHour() {
            scene.logged(ana, internship, 30, 8);

            put(List.of(Map.of("date", START.plusDays(30), "hours", 1)))
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("hours-beyond-plan")
                    .jsonPath("$.detail")
                    .isEqualTo("240 hours are planned for this internship and 0 are left; 1 more would be too many.");
        }

        @Test
        void changesNothingWhenRepeated() {
            put(List.of(Map.of("date", START, "hours", 7.5)))
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(2);
            put(List.of(Map.of("date", START, "hours", 7.5)))
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(2);
        }

        @Test
        void holdsAnEditToTheVersionItBuildsOn() {
            officer.put()
                    .uri(path(ana, internship) + "/hours")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("days", List.of(Map.of("date", START, "hours", 7.5))))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(412)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("version-conflict");
        }

        @Test
        void showsTheDaysAndTheBudgetAtOnce() {
            String version = officer.put()
                    .uri(path(ana, internship) + "/hours")
                    .body(Map.of("days", List.of(Map.of("date", START, "hours", 7.5))))
                    .exchange()
                    .returnResult(String.class)
                    .getResponseHeaders()
                    .getFirst("Tremplin-Version");

            officer.get()
                    .uri("/api/placement/v1/participants/" + ana + "/programmes/connections/internships")
                    .header("Tremplin-After", version)
                    .exchange()
                    .expectHeader()
                    .valueEquals("ETag", "\"2\"")
                    .expectBody()
                    .jsonPath("$.budget.hours")
                    .isEqualTo(240)
                    .jsonPath("$.budget.logged")
                    .isEqualTo(7.5)
                    .jsonPath("$.budget.planned")
                    .isEqualTo(240)
                    .jsonPath("$.budget.left")
                    .isEqualTo(0)
                    .jsonPath("$.budget.from")
                    .isEqualTo("2018-01-15")
                    .jsonPath("$.budget.until")
                    .isEqualTo("2018-07-14")
                    .jsonPath("$.internships[0].days[0].date")
                    .isEqualTo("2018-01-15")
                    .jsonPath("$.internships[0].days[0].hours")
                    .isEqualTo(7.5);
        }

        @ParameterizedTest
        @CsvSource({
            "2018-01-15,25,days[0].hours,quarter-hours",
            "2018-01-15,,days[0].hours,not-null",
            ",1,days[0].date,not-null",
            "1066-10-14,1,days[0].date,day"
        })
        void namesTheDayThatIsWrong(String date, String hours, String field, String code) {
            Map<String, Object> day = new HashMap<>();
            day.put("date", date);
            day.put("hours", hours);
            put(List.of(day))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo(field)
                    .jsonPath("$.errors[0].code")
                    .isEqualTo(code);
        }

        @Test
        void refusesADayNamedTwiceAndNoDays() {
            Map<String, Object> day = Map.of("date", START, "hours", 1);
            put(List.of(day, day))
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("day-twice");
            put(List.of()).expectStatus().isBadRequest();
        }

        @Test
        void knowsNoInternshipOfSomebodyElse() {
            String bo = scene.enrol("connections", "2017-2");
            officer.put()
                    .uri(path(bo, internship) + "/hours")
                    .body(Map.of("days", List.of(Map.of("date", START, "hours", 1))))
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }

        private RestTestClient.ResponseSpec put(List<Map<String, Object>> days) {
            return officer.put()
                    .uri(path(ana, internship) + "/hours")
                    .body(Map.of("days", days))
                    .exchange();
        }
    }

    @Nested
    class End {

        @Test
        void completesAndRepeatsWithoutChange() {
            String internship = scene.running(ana, shop, 240);
            scene.logged(ana, internship, 2, 8);

            post(internship, "completion", Map.of("on", END))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(4);
            post(internship, "completion", Map.of("on", END))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(4);
            post(internship, "start", Map.of("on", START)).expectStatus().isOk();
            scene.logged(ana, internship, 2, 8);
            post(internship, "break-off", Map.of("on", END, "by", "other", "reason", "other"))
                    .expectStatus()
                    .isEqualTo(409);
        }

        @Test
        void breaksOffByWhomAndWhy() {
            String internship = scene.agreed(ana, shop, 240);

            post(internship, "break-off", Map.of("on", END, "by", "nobody", "reason", "boredom"))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors.length()")
                    .isEqualTo(2);
            post(internship, "break-off", Map.of("on", END, "by", "other", "reason", "other"))
                    .expectStatus()
                    .isOk();
        }

        private RestTestClient.ResponseSpec post(String internship, String what, Map<String, Object> body) {
            return officer.post()
                    .uri(path(ana, internship) + "/" + what)
                    .body(body)
                    .exchange();
        }
    }

    @Nested
    class Access {

        @ParameterizedTest
        @CsvSource({"placement,201", "coordinator,201", "adviser,403", "trainer,403", "board,403", "service,403"})
        void writesByRole(String role, int status) {
            api.as(role)
                    .post()
                    .uri("/api/placement/v1/internships")
                    .body(agreement(ana, shop, START, END, 240))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({"placement,200", "coordinator,200", "adviser,200", "trainer,200", "board,403"})
        void readsByRole(String role, int status) {
            api.as(role)
                    .get()
                    .uri("/api/placement/v1/internships")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status);
        }

        @Test
        void answersNobodyWithoutAToken() {
            api.anonymous()
                    .get()
                    .uri("/api/placement/v1/internships")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }
}
