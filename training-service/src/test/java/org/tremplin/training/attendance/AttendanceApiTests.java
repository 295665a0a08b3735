package org.tremplin.training.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import org.tremplin.training.Cohort;

@TremplinTest
class AttendanceApiTests {

    private static final String SERIES = "/api/training/v1/series";

    private final Api api;
    private final Published published;
    private Cohort cohort;
    private RestTestClient trainer;
    private String elsewhere;

    AttendanceApiTests(Api api, Published published) {
        this.api = api;
        this.published = published;
    }

    @BeforeEach
    void enrol() {
        cohort = Cohort.of(published, 3);
        trainer = api.as("trainer");
        plan("info").expectStatus().isCreated();
    }

    @Test
    void answersWhereTheSeriesIs() {
        plan("workshop")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", SERIES + "/" + cohort.workshop())
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(cohort.workshop())
                .jsonPath("$.version")
                .isEqualTo(0);
    }

    @Test
    void planningAgainChangesNothing() {
        plan("workshop").expectStatus().isCreated();
        plan("workshop")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(0);
    }

    @Test
    void refusesWhatIsNotOnOffer() {
        problem(
                post(SERIES, Map.of("programme", "nowhere", "cohort", "2017-2", "series", "info", "partner", "asti")),
                404,
                "programme-not-found");
        problem(plan("cooking"), 422, "series-not-in-programme");
        problem(planFor("nobody"), 403, "not-your-partner");
        trainer = api.as("trainer", "nobody");
        problem(planFor("nobody"), 404, "partner-not-found");
    }

    private ResponseSpec planFor(String partner) {
        return post(
                SERIES,
                Map.of("programme", cohort.programme(), "cohort", "2017-2", "series", "info", "partner", partner));
    }

    @ParameterizedTest
    @CsvSource({"programme,''", "programme,A B", "cohort,2017_2", "series,<script>", "partner,--"})
    void saysWhichFieldOfAPlanIsWrong(String field, String value) {
        Map<String, Object> request = new HashMap<>(
                Map.of("programme", cohort.programme(), "cohort", "2017-2", "series", "info", "partner", "asti"));
        request.put(field, value);
        invalid(post(SERIES, request), field);
        request.remove(field);
        invalid(post(SERIES, request), field);
    }

    @Test
    void datesMovesAndChangesNothingWhenRepeated() {
        version(put(session(1), Map.of("date", "2017-09-04", "startsAt", "09:30", "minutes", 180)), 1);
        version(put(session(1), Map.of("date", "2017-09-05")), 2);
        version(put(session(1), Map.of("date", "2017-09-05")), 2);
    }

    @Test
    void guardsEditsByVersion() {
        trainer.put()
                .uri(session(1))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("date", "2017-09-04"))
                .exchange()
                .expectStatus()
                .isOk();
        problem(
                trainer.put()
                        .uri(session(2))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("date", "2017-09-04"))
                        .exchange(),
                412,
                "version-conflict");
    }

    @Test
    void showsTheVersionThatGuardsEdits() {
        put(session(1), Map.of("date", "2017-09-04")).expectStatus().isOk();
        Eventually.soon(() -> trainer.get()
                .uri(SERIES + "/" + cohort.info())
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"1\""));
    }

    @Test
    void cancelsOnce() {
        version(post(session(3) + "/cancellation", Map.of("reason", "weather")), 1);
        version(post(session(3) + "/cancellation", Map.of("reason", "weather")), 1);
        problem(put(session(3), Map.of("date", "2017-09-04")), 409, "session-cancelled");
    }

    @Test
    void refusesUnknownSessionsAndSeries() {
        problem(put(session(15), Map.of("date", "2017-09-04")), 404, "session-unknown");
        problem(
                put(SERIES + "/" + UUID.randomUUID() + "/sessions/1", Map.of("date", "2017-09-04")),
                404,
                "series-not-found");
        problem(put(SERIES + "/none/sessions/1", Map.of("date", "2017-09-04")), 400, "invalid-request");
    }

    @Test
    void saysWhichFieldOfASessionIsWrong() {
        invalid(put(session(1), Map.of()), "date");
        invalid(put(session(1), Map.of("date", "04.09.2017")), "date");
        invalid(put(session(1), Map.of("date", "0217-09-04")), "date");
        invalid(put(session(1), Map.of("date", "2017-09-04", "startsAt", "25:00")), "startsAt");
        invalid(put(session(1), Map.of("date", "2017-09-04", "minutes", 0)), "minutes");
        invalid(put(session(1), Map.of("date", "2017-09-04", "room", "B12")), "room");
        invalid(post(session(1) + "/cancellation", Map.of("reason", "rain")), "reason");
        invalid(post(session(1) + "/cancellation", Map.of()), "reason");
    }

    @Test
    void takesAWholeSessionAtOnceAndAgainWithoutChange() {
        var all = Map.of("date", "2017-09-04", "marks", marks("present", 0, 1, 2));
        put(session(1) + "/attendance", all)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(3)
                .jsonPath("$.unchanged")
                .isEqualTo(0)
                .jsonPath("$.refused.length()")
                .isEqualTo(0)
                .jsonPath("$.version")
                .isEqualTo(4);
        put(session(1) + "/attendance", all)
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(0)
                .jsonPath("$.unchanged")
                .isEqualTo(3)
                .jsonPath("$.version")
                .isEqualTo(4);
    }

    @Test
    void listsWhoIsNotEnrolledAndTakesTheOthers() {
        String stranger = UUID.randomUUID().toString();
        List<Map<String, String>> marks = List.of(
                Map.of("participant", stranger, "mark", "present"),
                Map.of("participant", cohort.person(0), "mark", "present"));
        trainer.put()
                .uri(session(1) + "/attendance")
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("date", "2017-09-04", "marks", marks))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(1)
                .jsonPath("$.refused[0].participant")
                .isEqualTo(stranger)
                .jsonPath("$.refused[0].code")
                .isEqualTo("participant-not-enrolled")
                .jsonPath("$.refused[0].message")
                .isEqualTo("Cette personne n’est pas inscrite au programme et à la cohorte de la série.");
    }

    @Test
    void takesSomebodyWhoseEnrolmentIsStillOnItsWay() throws Exception {
        String late = UUID.randomUUID().toString();
        Thread news = Thread.ofVirtual().start(() -> cohort.enrol(late));
        put(session(1) + "/attendance/" + late, Map.of("mark", "present", "date", "2017-09-04"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(1);
        news.join();
    }

    @Test
    void correctsAndTakesBackASingleMark() {
        put(session(1), Map.of("date", "2017-09-04")).expectStatus().isOk();
        version(put(one(1, 0), Map.of("mark", "present")), 2);
        version(put(one(1, 0), Map.of("mark", "excused")), 3);
        version(put(one(1, 0), Map.of("mark", "excused")), 3);
        version(put(one(1, 0), Map.of("mark", "unknown")), 4);
    }

    @Test
    void judgesMinutesByTheSessionsLength() {
        put(session(1), Map.of("date", "2017-09-04", "minutes", 120))
                .expectStatus()
                .isOk();
        put(one(1, 0), Map.of("mark", "late", "minutes", 30)).expectStatus().isOk();
        put(one(1, 1), Map.of("mark", "late", "minutes", 60)).expectStatus().isOk();
        problem(put(one(1, 2), Map.of("mark", "late", "minutes", 121)), 409, "minutes-beyond-length");
        problem(put(one(1, 2), Map.of("mark", "absent", "minutes", 10)), 422, "minutes-only-with-late");
        Eventually.soon(() -> {
            assertThat(marksOf(cohort.person(0))).containsExactly("absent");
            assertThat(marksOf(cohort.person(1))).containsExactly("late");
        });
    }

    @Test
    void refusesMarksThatCannotBe() {
        problem(put(one(1, 0), Map.of("mark", "present")), 409, "session-without-date");
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        problem(put(one(1, 0), Map.of("mark", "present", "date", tomorrow)), 409, "session-not-held-yet");
        problem(put(one(15, 0), Map.of("mark", "present", "date", "2017-09-04")), 404, "session-unknown");
        problem(
                put(session(1) + "/attendance/" + UUID.randomUUID(), Map.of("mark", "present", "date", "2017-09-04")),
                409,
                "participant-not-enrolled");
        post(session(2) + "/cancellation", Map.of("reason", "room"))
                .expectStatus()
                .isOk();
        problem(put(one(2, 0), Map.of("mark", "present", "date", "2017-09-04")), 409, "session-cancelled");
    }

    @Test
    void saysWhichFieldOfMarksIsWrong() {
        invalid(put(one(1, 0), Map.of("mark", "here")), "mark");
        invalid(put(one(1, 0), Map.of()), "mark");
        invalid(put(one(1, 0), Map.of("mark", "late", "minutes", -1)), "minutes");
        invalid(put(one(1, 0), Map.of("mark", "late", "minutes", "some")), "minutes");
        invalid(put(one(1, 0), Map.of("mark", "late", "date", "1817-09-04")), "date");
        invalid(put(session(1) + "/attendance", Map.of("marks", List.of())), "marks");
        invalid(put(session(1) + "/attendance", Map.of()), "marks");
        invalid(
                put(session(1) + "/attendance", Map.of("marks", List.of(Map.of("participant", "x", "mark", "late")))),
                "marks[0].participant");
        invalid(
                put(
                        session(1) + "/attendance",
                        Map.of("marks", List.of(Map.of("participant", cohort.person(0), "mark", "maybe")))),
                "marks[0].mark");
        List<Map<String, String>> tooMany =
                Collections.nCopies(501, Map.of("participant", cohort.person(0), "mark", "present"));
        invalid(put(session(1) + "/attendance", Map.of("marks", tooMany)), "marks");
    }

    private void missedAndPlannedElsewhere() {
        post(
                        SERIES,
                        Map.of(
                                "programme", cohort.programme(),
                                "cohort", "2017-3",
                                "series", "info",
                                "partner", "asti"))
                .expectStatus()
                .isCreated();
        elsewhere = SeriesId.of(cohort.programme(), "2017-3", "info").value();
        put(one(1, 0), Map.of("mark", "absent", "date", "2017-09-04"))
                .expectStatus()
                .isOk();
    }

    @Test
    void countsForTheOneMissed() {
        missedAndPlannedElsewhere();
        post(session(1) + "/make-ups", makeUp(elsewhere, 3)).expectStatus().isCreated();
        post(session(1) + "/make-ups", makeUp(elsewhere, 3)).expectStatus().isOk();
        Eventually.soon(() -> trainer.get()
                .uri(SERIES + "/" + cohort.info())
                .exchange()
                .expectBody()
                .jsonPath("$.roster[?(@.participant=='%s')].attended".formatted(cohort.person(0)))
                .isEqualTo(1)
                .jsonPath("$.roster[?(@.participant=='%s')].marks[0].madeUpIn".formatted(cohort.person(0)))
                .isEqualTo(elsewhere));
    }

    @Test
    void refusesMakeUpsThatCannotBe() {
        missedAndPlannedElsewhere();
        problem(post(session(1) + "/make-ups", makeUp(cohort.info(), 3)), 409, "made-up-in-same-series");
        problem(post(session(1) + "/make-ups", makeUp(elsewhere, 15)), 404, "session-unknown");
        problem(post(session(1) + "/make-ups", makeUp(UUID.randomUUID().toString(), 3)), 404, "series-not-found");
        plan("workshop").expectStatus().isCreated();
        problem(post(session(1) + "/make-ups", makeUp(cohort.workshop(), 3)), 409, "made-up-in-other-kind");
    }

    @Test
    void saysWhichFieldOfAMakeUpIsWrong() {
        missedAndPlannedElsewhere();
        invalid(post(session(1) + "/make-ups", Map.of()), "participant");
        invalid(post(session(1) + "/make-ups", makeUp(elsewhere, 0)), "session");
    }

    private Map<String, Object> makeUp(String series, int session) {
        return Map.of("participant", cohort.person(0), "madeUpIn", series, "session", session, "on", "2017-10-02");
    }

    @Test
    void isForTrainersAndCoordinatorsToWriteAndForAdvisersToRead() {
        for (String role : List.of("adviser", "placement", "board")) {
            api.as(role)
                    .put()
                    .uri(session(1))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("date", "2017-09-04"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        api.as("coordinator")
                .put()
                .uri(session(1))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("date", "2017-09-04"))
                .exchange()
                .expectStatus()
                .isOk();
        for (String role : List.of("coordinator", "trainer", "adviser", "placement")) {
            api.as(role).get().uri(SERIES).exchange().expectStatus().isOk();
        }
        api.as("board").get().uri(SERIES).exchange().expectStatus().isForbidden();
        api.anonymous().get().uri(SERIES).exchange().expectStatus().isUnauthorized();
    }

    private ResponseSpec plan(String series) {
        return post(
                SERIES,
                Map.of("programme", cohort.programme(), "cohort", "2017-2", "series", series, "partner", "asti"));
    }

    private ResponseSpec post(String address, Object body) {
        return trainer.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private ResponseSpec put(String address, Object body) {
        return trainer.put()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private String session(int number) {
        return SERIES + "/" + cohort.info() + "/sessions/" + number;
    }

    private String one(int session, int person) {
        return session(session) + "/attendance/" + cohort.person(person);
    }

    private List<Map<String, String>> marks(String mark, int... people) {
        return Arrays.stream(people)
                .mapToObj(it -> Map.of("participant", cohort.person(it), "mark", mark))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> marksOf(String person) {
        Map<String, Object> series = trainer.get()
                .uri(SERIES + "/" + cohort.info())
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<Map<String, Object>>) series.get("roster"))
                .stream()
                        .filter(it -> it.get("participant").equals(person))
                        .flatMap(it -> ((List<Map<String, Object>>) it.get("marks")).stream())
                        .map(it -> (String) it.get("mark"))
                        .toList();
    }

    private static void version(ResponseSpec answer, long version) {
        answer.expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"" + version + "\"")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(version);
    }

    private static void problem(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.detail")
                .isNotEmpty();
    }

    private static void invalid(ResponseSpec answer, String field) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-request")
                .jsonPath("$.errors[?(@.field=='%s')].message".formatted(field))
                .isNotEmpty();
    }
}
