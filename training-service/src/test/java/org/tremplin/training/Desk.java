package org.tremplin.training;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.tremplin.test.Api;

/** Somebody at work with the training-service's API. */
public record Desk(RestTestClient client) {

    private static final String API = "/api/training/v1";

    public static Desk of(Api api, String role) {
        return new Desk(api.as(role));
    }

    public ResponseSpec post(String address, Object body) {
        return client.post()
                .uri(API + address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec put(String address, Object body) {
        return client.put()
                .uri(API + address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec get(String address) {
        return client.get().uri(API + address).exchange();
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> read(String address) {
        return get(address)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    /** Plans a series of the cohort. */
    public void plan(Cohort cohort, String series) {
        post(
                        "/series",
                        Map.of(
                                "programme",
                                cohort.programme(),
                                "cohort",
                                cohort.cohort(),
                                "series",
                                series,
                                "partner",
                                "asti"))
                .expectStatus()
                .is2xxSuccessful();
    }

    /** Marks people at one session, held on that day of the cohort. */
    public void mark(String series, int session, String mark, String... people) {
        put(
                        "/series/" + series + "/sessions/" + session + "/attendance",
                        Map.of("date", day(session).toString(), "marks", marks(mark, people)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.refused.length()")
                .isEqualTo(0);
    }

    /** Marks somebody at the first sessions of a series. */
    public void markFirst(String series, int sessions, String mark, String... people) {
        for (int session = 1; session <= sessions; session++) {
            mark(series, session, mark, people);
        }
    }

    /** The people's roster lines, by participant. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> line(String series, String participant) {
        return ((List<Map<String, Object>>) read("/series/" + series).get("roster"))
                .stream()
                        .filter(it -> it.get("participant").equals(participant))
                        .findFirst()
                        .orElse(Map.of());
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> certificates(String participant) {
        return (List<Map<String, Object>>)
                read("/participants/" + participant + "/certificates").get("certificates");
    }

    public static LocalDate day(int session) {
        return Cohort.START.plusWeeks(session);
    }

    private static List<Map<String, String>> marks(String mark, String... people) {
        return Arrays.stream(people)
                .map(it -> Map.of("participant", it, "mark", mark))
                .toList();
    }
}
