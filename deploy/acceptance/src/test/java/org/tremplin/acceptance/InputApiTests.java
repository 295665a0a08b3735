package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tremplin.acceptance.Api.Answer;

/** Every call that writes, with values that are missing, wrong or too large: told what is wrong, never a failure. */
@Order(3)
class InputApiTests {

    private static final String TODAY = LocalDate.now().toString();
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String LONG = "x".repeat(5_001);

    /** A call that would do, and the fields it cannot do without. */
    private record Call(String role, String method, String path, Set<String> needed, Map<String, Object> body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Call> calls() {
        String person = "/api/participants/v1/participants/" + NOBODY;
        String session = "/api/training/v1/series/" + NOBODY + "/sessions/1";
        String internship =
                "/api/placement/v1/participants/" + NOBODY + "/programmes/connections/internships/" + NOBODY;
        String workStudy = "/api/placement/v1/work-studies/" + NOBODY;
        List<Call> calls = new ArrayList<>();
        calls.add(call(
                "coordinator",
                "POST",
                "/api/participants/v1/partners",
                "code name kind",
                "code",
                "acceptance",
                "name",
                "Acceptance",
                "kind",
                "association"));
        calls.add(call(
                "coordinator",
                "POST",
                "/api/participants/v1/participants",
                "partner sex status",
                "partner",
                "asti",
                "externalId",
                "bad-input",
                "givenName",
                "Zuhra",
                "familyName",
                "Qader",
                "birthYear",
                1990,
                "sex",
                "f",
                "nationality",
                "AF",
                "status",
                "protection",
                "language",
                "fr",
                "level",
                "A2",
                "registeredOn",
                TODAY,
                "contact",
                Map.of("phone", "+352 621")));
        calls.add(call(
                "coordinator",
                "POST",
                "/api/participants/v1/participants/lookup",
                "partner externalIds",
                "partner",
                "asti",
                "externalIds",
                List.of("a")));
        calls.add(
                call("coordinator", "POST", "/api/participants/v1/participants/names", "ids", "ids", List.of(NOBODY)));
        calls.add(call(
                "coordinator",
                "POST",
                "/api/participants/v1/participants/search",
                "",
                "q",
                "zu",
                "programme",
                "connections",
                "cohort",
                "none",
                "partner",
                "asti",
                "stage",
                "enrolled",
                "page",
                0,
                "size",
                10));
        calls.add(call(
                "coordinator",
                "POST",
                person + "/external-ids",
                "partner externalId",
                "partner",
                "asti",
                "externalId",
                "bad-input-2"));
        calls.add(call(
                "coordinator",
                "POST",
                person + "/enrolments",
                "programme cohort partner on",
                "programme",
                "connections",
                "cohort",
                "bad",
                "partner",
                "asti",
                "on",
                TODAY));
        calls.add(call(
                "coordinator",
                "POST",
                person + "/enrolments/connections/exit",
                "outcome on",
                "outcome",
                "lasting-job",
                "on",
                TODAY));
        calls.add(call("coordinator", "PUT", person + "/contact", "", "phone", "+352", "email", "a@b.lu"));
        calls.add(call(
                "trainer",
                "POST",
                "/api/training/v1/series",
                "programme cohort series partner",
                "programme",
                "connections",
                "cohort",
                "bad",
                "series",
                "none",
                "partner",
                "asti"));
        calls.add(call("trainer", "PUT", session, "date", "date", TODAY, "startsAt", "09:00", "minutes", 90));
        calls.add(call("trainer", "POST", session + "/cancellation", "reason", "reason", "weather"));
        calls.add(call(
                "trainer",
                "PUT",
                session + "/attendance",
                "marks",
                "marks",
                List.of(Map.of("participant", NOBODY, "mark", "present")),
                "date",
                TODAY));
        calls.add(call("trainer", "PUT", session + "/attendance/" + NOBODY, "mark", "mark", "present", "minutes", 10));
        calls.add(call(
                "trainer",
                "POST",
                session + "/make-ups",
                "participant madeUpIn session on",
                "participant",
                NOBODY,
                "madeUpIn",
                NOBODY,
                "session",
                1,
                "on",
                TODAY));
        calls.add(call(
                "coordinator",
                "POST",
                "/api/training/v1/certificates",
                "participant kind issuer date",
                "participant",
                NOBODY,
                "kind",
                "ecdl",
                "issuer",
                "ecdl-centre",
                "date",
                TODAY));
        calls.add(call(
                "placement",
                "POST",
                "/api/placement/v1/employers",
                "name",
                "name",
                "Acceptance",
                "sector",
                "bakery",
                "town",
                "Esch"));
        calls.add(call(
                "placement",
                "POST",
                "/api/placement/v1/internships",
                "participant programme employer partner start end hoursPlanned",
                "participant",
                NOBODY,
                "programme",
                "connections",
                "employer",
                NOBODY,
                "partner",
                "asti",
                "rome",
                "D1102",
                "start",
                TODAY,
                "end",
                TODAY,
                "hoursPlanned",
                10));
        calls.add(call("placement", "POST", internship + "/start", "on", "on", TODAY));
        calls.add(call(
                "placement",
                "PUT",
                internship + "/hours",
                "days",
                "days",
                List.of(Map.of("date", TODAY, "hours", 7.5))));
        calls.add(call("placement", "POST", internship + "/completion", "on", "on", TODAY));
        calls.add(call(
                "placement",
                "POST",
                internship + "/break-off",
                "on by reason",
                "on",
                TODAY,
                "by",
                "other",
                "reason",
                "other"));
        calls.add(call(
                "placement",
                "POST",
                "/api/placement/v1/jobs",
                "participant programme employer start contract",
                "participant",
                NOBODY,
                "programme",
                "connections",
                "employer",
                NOBODY,
                "rome",
                "D1102",
                "start",
                TODAY,
                "contract",
                "fixed-term",
                "months",
                6));
        calls.add(call(
                "placement",
                "POST",
                "/api/placement/v1/work-studies",
                "participant programme employer start end contract",
                "participant",
                NOBODY,
                "programme",
                "connections",
                "employer",
                NOBODY,
                "rome",
                "D1102",
                "start",
                TODAY,
                "end",
                TODAY,
                "contract",
                "apprenticeship"));
        calls.add(call("placement", "POST", workStudy + "/completion", "on", "on", TODAY));
        calls.add(call(
                "placement",
                "POST",
                workStudy + "/break-off",
                "on by trialPeriod",
                "on",
                TODAY,
                "by",
                "other",
                "trialPeriod",
                false));
        return calls;
    }

    @TestFactory
    Stream<DynamicTest> tellsWhatIsWrong() {
        new Scene("bad-input");
        return calls().stream()
                .map(call -> dynamicTest(call.toString(), () -> {
                    isTold(call, "no body", send(call, null));
                    isTold(call, "no JSON", send(call, "{\"a\": "));
                    isTold(call, "an array", send(call, "[1, 2]"));
                    isTold(call, "an unknown field", send(call, with(call, "noSuchField", "x")));
                    isTold(call, "too large", send(call, with(call, "noSuchField", "x".repeat(1_100_000))));
                    isTold(
                            call,
                            "another media type",
                            Api.as(call.role()).send(call.method(), call.path(), "a,b", "Content-Type", "text/csv"));
                    for (String field : call.body().keySet()) {
                        isTold(
                                call,
                                field + " as an object",
                                send(call, with(call, field, Map.of("x", Map.of("y", 1)))));
                        for (Object value : wrong(call.body().get(field))) {
                            isTold(call, field + " as " + brief(value), send(call, with(call, field, value)));
                        }
                        if (call.needed().contains(field)) {
                            isTold(call, "no " + field, send(call, without(call, field)));
                            isTold(call, "null for " + field, send(call, with(call, field, null)));
                        }
                        failsNever(call, field, send(call, with(call, field, "a\u0000b\u202e")));
                    }
                }));
    }

    @Test
    void refusesIdsThatAreNone() {
        for (Call call : calls()) {
            if (call.path().contains(NOBODY)) {
                Call garbled = new Call(
                        call.role(), call.method(), call.path().replace(NOBODY, "no%20id"), Set.of(), call.body());
                isTold(garbled, "no id", send(garbled, garbled.body()));
                isTold(call, "nobody's id", send(call, call.body()));
            }
        }
    }

    @Test
    void refusesWhoMayNot() {
        for (Call call : calls()) {
            assertThat(Api.as("board")
                            .send(call.method(), call.path(), Api.JSON.writeValueAsString(call.body()))
                            .status())
                    .as("board: " + call)
                    .isEqualTo(403);
            assertThat(Api.anonymous()
                            .send(call.method(), call.path(), Api.JSON.writeValueAsString(call.body()))
                            .status())
                    .as("nobody: " + call)
                    .isEqualTo(401);
        }
    }

    @Test
    void guardsRepetitionAndEdits() {
        String path = "/api/participants/v1/participants";
        String key = "acceptance-" + UUID.randomUUID();
        String one = "{\"partner\":\"asti\",\"givenName\":\"Mehret\",\"sex\":\"f\",\"status\":\"protection\"}";
        Answer first = Api.as("coordinator").send("POST", path, one, "Idempotency-Key", key);
        Answer again = Api.as("coordinator").send("POST", path, one, "Idempotency-Key", key);
        Answer other = Api.as("coordinator").send("POST", path, one.replace("Mehret", "Luam"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("code").asString()).isEqualTo("idempotency-key-reused");
        for (String bad : List.of("k".repeat(201), "a b\u00e9")) {
            assertThat(Api.as("coordinator")
                            .send("POST", path, one, "Idempotency-Key", bad)
                            .status())
                    .isBetween(400, 499);
        }
        Answer stale = Api.as("coordinator")
                .send("PUT", path + "/" + first.id() + "/contact", "{\"phone\":\"+352 1\"}", "If-Match", "\"99\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("code").asString()).isEqualTo("version-conflict");
    }

    private static List<Object> wrong(Object value) {
        return switch (value) {
            case String text
            when text.equals(TODAY) -> List.of("2026-02-30", "31.12.2026", "never", "+999999999-12-31", LONG);
            case String text -> List.of(LONG);
            case Integer number -> List.of("many", -1, 99_999_999_999L, 1e300, 0.333);
            case Boolean truth -> List.of("perhaps");
            case List<?> list ->
                List.of(
                        List.of(),
                        "one",
                        List.of(Map.of("x", 1)),
                        java.util.Collections.nCopies(1_200, list.getFirst()));
            case Map<?, ?> map -> List.of("text", List.of(1));
            default -> List.of();
        };
    }

    private static void isTold(Call call, String what, Answer answer) {
        String where = call + " with " + what + " answers " + answer.status() + " " + brief(answer.text());
        assertThat(answer.status()).as(where).isBetween(400, 499);
        assertThat(answer.contentType()).as(where).startsWith("application/problem+json");
        assertThat(answer.body().path("code").asString("")).as(where).isNotEmpty();
        assertThat(answer.body().path("detail").asString("")).as(where).isNotEmpty();
        assertThat(answer.text()).as(where).doesNotContain("Zuhra", "Qader", "org.tremplin", "java.");
    }

    private static void failsNever(Call call, String field, Answer answer) {
        assertThat(answer.status())
                .as(call + " with control characters in " + field + ": " + brief(answer.text()))
                .isBetween(200, 499);
    }

    private static Answer send(Call call, Object body) {
        String text = body == null || body instanceof String ? (String) body : Api.JSON.writeValueAsString(body);
        return Api.as(call.role()).send(call.method(), call.path(), text);
    }

    private static Map<String, Object> with(Call call, String field, Object value) {
        Map<String, Object> body = new LinkedHashMap<>(call.body());
        body.put(field, value);
        return body;
    }

    private static Map<String, Object> without(Call call, String field) {
        Map<String, Object> body = new LinkedHashMap<>(call.body());
        body.remove(field);
        return body;
    }

    private static String brief(Object value) {
        String text = String.valueOf(value);
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static Call call(String role, String method, String path, String needed, Object... body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int at = 0; at < body.length; at += 2) {
            fields.put((String) body[at], body[at + 1]);
        }
        return new Call(role, method, path, Set.of(needed.split(" ")), fields);
    }
}
