package org.tremplin.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whom every service knows, of whom everything is said that can be said, in words that stand nowhere else. */
final class KnownEverywhere {

    static final String PEOPLE = "/api/participants/v1/participants";

    private static final String THEME = "sante--acces-aux-soins";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Api coordinator = Api.as("coordinator");
    private final UUID drawn = UUID.randomUUID();
    private final String mark = drawn.toString().substring(0, 8);
    private final Map<String, String> values = new LinkedHashMap<>();
    private final String id;
    private final String token;

    /** Makes her known; who else is in her cohort is one. */
    KnownEverywhere() {
        values.put("givenName", "Zoraïde" + mark);
        values.put("familyName", "Quetzalcõatl" + mark);
        values.put(
                "birthDate", LocalDate.EPOCH.minusDays(14_000 + number(4_000)).toString());
        values.put("phone", "+352 691 %06d".formatted(number(1_000_000)));
        values.put("email", "z" + mark + "@example.org");
        values.put("address", "Impasse Secrète 77, " + mark);
        values.put("externalId", "EXT-" + mark);
        values.put("otherId", "NUMBER-" + mark);
        values.put("referral", "Needs a flat without stairs " + mark);
        values.put("step", "Visit the flat in Esch " + mark);
        values.put("opening", "Fell on the way to school " + mark);
        values.put("request", "My second name is missing " + mark);
        values.put("answer", "The register says otherwise " + mark);
        id = registered();
        token = whatIsWritten();
    }

    /** A number below this one that is hardly anybody else's. */
    private long number(int bound) {
        return Math.floorMod(drawn.getLeastSignificantBits(), bound);
    }

    String id() {
        return id;
    }

    String cohort() {
        return "forgotten-" + mark;
    }

    /** What identifies her and what is written of her. */
    String[] values() {
        return values.values().toArray(String[]::new);
    }

    /** Calls with the token that she came in for. */
    Api.Answer asHerself(String method, String path, @Nullable String body) {
        return asHerself(token, method, path, body);
    }

    private String registered() {
        coordinator.post(
                "/api/participants/v1/partners", Map.of("code", "cria", "name", "cria", "kind", "association"));
        coordinator
                .put("/api/participants/v1/partners/cria/agreement", Map.of("from", "2017-01-01"))
                .ok();
        Scene scene = new Scene(cohort());
        scene.participant("Amina", "Other" + mark);
        Map<String, Object> person = new LinkedHashMap<>(Map.of(
                "partner",
                "asti",
                "sex",
                "f",
                "nationality",
                "ER",
                "status",
                "protection",
                "registeredOn",
                Scene.ENROLLED.toString()));
        for (String value : List.of("givenName", "familyName", "birthDate", "externalId")) {
            person.put(value, values.get(value));
        }
        person.put(
                "contact",
                Map.of("phone", values.get("phone"), "email", values.get("email"), "address", values.get("address")));
        String id = coordinator.post(PEOPLE, person).id();
        post(
                id,
                "/enrolments",
                Map.of(
                        "programme",
                        Scene.PROGRAMME,
                        "cohort",
                        cohort(),
                        "partner",
                        "asti",
                        "on",
                        Scene.ENROLLED.toString()));
        attendAndWork(scene, id);
        return id;
    }

    private void attendAndWork(Scene scene, String id) {
        String session = "/api/training/v1/series/" + scene.series("info") + "/sessions/1/attendance";
        Map<String, Object> marks = Map.of(
                "date", LocalDate.now().toString(), "marks", List.of(Map.of("participant", id, "mark", "present")));
        await().atMost(PATIENCE)
                .until(
                        () -> Api.as("trainer").put(session, marks),
                        it -> it.status() == 200 && it.body().path("refused").isEmpty());
        scene.internship(id, scene.employer("Atelier " + mark), 40);
    }

    /** Everybody who may writes something; she comes in with a code and asks something. Her token. */
    private String whatIsWritten() {
        post(id, "/external-ids", Map.of("partner", "asti", "externalId", values.get("otherId")));
        post(id, "/referrals", Map.of("receiver", "cria", "need", THEME, "note", values.get("referral")));
        post(id, "/steps", Map.of("kind", THEME, "due", "2999-01-01", "note", values.get("step")));
        Api.as("adviser@cria")
                .post(PEOPLE + "/" + id + "/openings", Map.of("reason", "urgent-care", "note", values.get("opening")))
                .ok();
        String code = post(id, "/entry-code", Map.of()).body().path("code").asString();
        String token = await().atMost(PATIENCE)
                .until(
                        () -> coordinator.post("/api/participants/v1/entries", Map.of("code", code)),
                        it -> it.status() == 200)
                .body()
                .path("token")
                .asString();
        Map<String, String> request = Map.of("kind", "correction", "text", values.get("request"));
        asHerself(token, "POST", "/me/requests", Api.JSON.writeValueAsString(request))
                .ok();
        String asked = await().atMost(PATIENCE)
                .until(
                        () -> asHerself(token, "GET", "/me/requests", null)
                                .body()
                                .path("requests")
                                .path(0)
                                .path("id")
                                .asString(""),
                        it -> !it.isEmpty());
        post(id, "/requests/" + asked + "/answer", Map.of("answer", "not-possible", "reason", values.get("answer")));
        return token;
    }

    private Api.Answer post(String id, String path, Map<String, ?> body) {
        return coordinator.post(PEOPLE + "/" + id + path, body).ok();
    }

    private static Api.Answer asHerself(String token, String method, String path, @Nullable String body) {
        return Api.anonymous().send(method, "/api/participants/v1" + path, body, "Authorization", "Bearer " + token);
    }
}
