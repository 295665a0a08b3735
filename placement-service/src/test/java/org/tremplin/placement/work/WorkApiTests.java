package org.tremplin.placement.work;

import java.util.HashMap;
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
class WorkApiTests {

    private static final String JOBS = "/api/placement/v1/jobs";
    private static final String WORK_STUDIES = "/api/placement/v1/work-studies";

    private final Scene scene;
    private final RestTestClient officer;
    private String shop;

    WorkApiTests(Published published, Api api) {
        this.scene = new Scene(published, api);
        this.officer = api.as("placement");
    }

    @BeforeEach
    void shop() {
        shop = scene.employer("Librairie du Marché");
    }

    @Nested
    class Jobs {

        @Test
        void isRecordedOnceUnderItsKeyAndReadAtOnce() {
            Map<String, Object> body = job(scene.enrol("connections", "2017-2"));
            String key = UUID.randomUUID().toString();
            Scene.Id first = post(JOBS, body, key)
                    .expectStatus()
                    .isCreated()
                    .expectBody(Scene.Id.class)
                    .returnResult()
                    .getResponseBody();

            post(JOBS, body, key)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.id")
                    .isEqualTo(first.id());
            post(JOBS, with(body, "start", "2018-09-01"), key)
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("idempotency-key-reused");
            officer.get()
                    .uri(JOBS + "/" + first.id())
                    .header("Tremplin-After", first.id() + "@0")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.lasting")
                    .isEqualTo(true)
                    .jsonPath("$.cohort")
                    .isEqualTo("2017-2");
        }

        @ParameterizedTest
        @CsvSource({"contract,CDI,pattern", "months,0,min", "months,x,wrong-type", "rome,Z0000,rome", "start,,not-null"
        })
        void namesTheFieldThatIsWrong(String field, String value, String code) {
            post(JOBS, with(job(scene.enrol("connections", "2017-2")), field, value), "k-" + UUID.randomUUID())
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo(field)
                    .jsonPath("$.errors[0].code")
                    .isEqualTo(code);
        }

        @Test
        void refusesAFixedTermWithoutItsLength() {
            Map<String, Object> body = with(job(scene.enrol("connections", "2017-2")), "contract", "fixed-term");
            post(JOBS, body, "k-" + UUID.randomUUID())
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("fixed-term-without-months");
        }

        @Test
        void refusesSomebodyWhoIsNotInTheProgramme() {
            post(JOBS, job(scene.enrol("thrasos", "2017-2")), "k-" + UUID.randomUUID())
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("participant-not-enrolled");
        }

        private Map<String, Object> job(String participant) {
            return Map.of(
                    "participant", participant,
                    "programme", "connections",
                    "employer", shop,
                    "start", "2018-08-27",
                    "contract", "permanent");
        }
    }

    @Nested
    class WorkStudies {

        @Test
        void runsAndIsBrokenOffByWhomAndWhen() {
            String id = post(WORK_STUDIES, contract("2020-08-31"), "k-" + UUID.randomUUID())
                    .expectStatus()
                    .isCreated()
                    .expectBody(Scene.Id.class)
                    .returnResult()
                    .getResponseBody()
                    .id();
            Map<String, Object> breaking = Map.of("on", "2019-10-01", "by", "employer", "trialPeriod", true);

            post(WORK_STUDIES + "/" + id + "/break-off", breaking, "k")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(1);
            post(WORK_STUDIES + "/" + id + "/break-off", breaking, "k")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(1);
            post(WORK_STUDIES + "/" + id + "/completion", Map.of("on", "2020-08-31"), "k")
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("work-study-ended");
            officer.get()
                    .uri(WORK_STUDIES + "/" + id)
                    .header("Tremplin-After", id + "@1")
                    .exchange()
                    .expectHeader()
                    .valueEquals("ETag", "\"1\"")
                    .expectBody()
                    .jsonPath("$.state")
                    .isEqualTo("broken-off")
                    .jsonPath("$.trialPeriod")
                    .isEqualTo(true);
        }

        @Test
        void refusesOtherLengthsThanTheProgrammeAllows() {
            post(WORK_STUDIES, contract("2019-12-31"), "k-" + UUID.randomUUID())
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("work-study-length");
        }

        @Test
        void refusesAProgrammeWithoutWorkStudy() {
            Map<String, Object> body = new HashMap<>(contract("2020-08-31"));
            body.put("participant", scene.enrol("connections", "2017-2"));
            body.put("programme", "connections");
            post(WORK_STUDIES, body, "k-" + UUID.randomUUID())
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("programme-has-no-work-study");
        }

        @Test
        void knowsNoContractOfAnotherId() {
            post(WORK_STUDIES + "/" + UUID.randomUUID() + "/completion", Map.of("on", "2020-08-31"), "k")
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("work-study-not-found");
        }

        private Map<String, Object> contract(String end) {
            return Map.of(
                    "participant",
                    scene.enrol("thrasos", "2019-1"),
                    "programme",
                    "thrasos",
                    "employer",
                    shop,
                    "start",
                    "2019-09-01",
                    "end",
                    end,
                    "contract",
                    "apprenticeship");
        }
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private RestTestClient.ResponseSpec post(String uri, Map<String, Object> body, String key) {
        return officer.post().uri(uri).header("Idempotency-Key", key).body(body).exchange();
    }
}
