package org.tremplin.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tremplin.acceptance.Api.Answer;

/** What a test needs to be there, made through the public API. */
record Scene(String cohort) {

    static final String PROGRAMME = "connections";
    static final LocalDate ENROLLED = LocalDate.now().minusDays(200);

    private static final Duration SERVICES_HEAR_OF_EACH_OTHER = Duration.ofSeconds(20);

    Scene {
        Api.as("coordinator")
                .post("/api/participants/v1/partners", Map.of("code", "asti", "name", "asti", "kind", "association"));
        Api.as("coordinator")
                .put(
                        "/api/participants/v1/partners/asti/agreement",
                        Map.of("from", ENROLLED.minusYears(10).toString()))
                .ok();
    }

    /** Registers and enrols somebody, known to every service when this returns. */
    String participant(String givenName, String familyName) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("partner", "asti");
        person.put("givenName", givenName);
        person.put("familyName", familyName);
        person.put("birthYear", 1990);
        person.put("sex", "f");
        person.put("nationality", "ER");
        person.put("status", "protection");
        person.put("registeredOn", ENROLLED.toString());
        String id = Api.as("coordinator")
                .post("/api/participants/v1/participants", person)
                .id();
        enrol(id);
        return id;
    }

    private void enrol(String participant) {
        Api.as("coordinator")
                .post(
                        "/api/participants/v1/participants/" + participant + "/enrolments",
                        Map.of("programme", PROGRAMME, "cohort", cohort, "partner", "asti", "on", ENROLLED.toString()))
                .ok();
    }

    /** Plans a series with its first session today. */
    String series(String code) {
        String id = Api.as("trainer")
                .post(
                        "/api/training/v1/series",
                        Map.of("programme", PROGRAMME, "cohort", cohort, "series", code, "partner", "asti"))
                .id();
        Api.as("trainer")
                .put(
                        "/api/training/v1/series/" + id + "/sessions/1",
                        Map.of("date", LocalDate.now().toString()))
                .ok();
        return id;
    }

    String employer(String name) {
        return Api.as("placement")
                .post("/api/placement/v1/employers", Map.of("name", name))
                .id();
    }

    /** An internship of so many hours that began 60 days ago. */
    String internship(String participant, String employer, int hours) {
        Map<String, Object> agreement = Map.of(
                "participant", participant,
                "programme", PROGRAMME,
                "employer", employer,
                "partner", "asti",
                "start", LocalDate.now().minusDays(60).toString(),
                "end", LocalDate.now().plusDays(30).toString(),
                "hoursPlanned", hours);
        Answer agreed = await().atMost(SERVICES_HEAR_OF_EACH_OTHER)
                .until(
                        () -> Api.as("placement").post("/api/placement/v1/internships", agreement),
                        answer -> answer.status() / 100 == 2);
        return agreed.id();
    }

    static String path(String participant, String internship) {
        return "/api/placement/v1/participants/" + participant + "/programmes/" + PROGRAMME + "/internships/"
                + internship;
    }
}
