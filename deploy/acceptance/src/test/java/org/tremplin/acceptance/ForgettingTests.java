package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tremplin.test.Traces;

/** Once a person is erased, nothing of hers is found anywhere, nothing brings it back, and every figure is as it was. */
@Order(7)
class ForgettingTests {

    private static final String PEOPLE = "/api/participants/v1/participants";
    private static final String THEME = "sante--acces-aux-soins";
    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);
    private static final String COHORT = "forgotten-" + MARK;
    private static final Map<String, String> HERS = new LinkedHashMap<>();

    static {
        HERS.put("givenName", "Zoraïde" + MARK);
        HERS.put("familyName", "Quetzalcõatl" + MARK);
        HERS.put("birthDate", "1931-02-27");
        HERS.put("phone", "+352 691 318 275");
        HERS.put("email", "z" + MARK + "@example.org");
        HERS.put("address", "Impasse Secrète 77, " + MARK);
        HERS.put("externalId", "EXT-" + MARK);
        HERS.put("otherId", "NUMBER-" + MARK);
        HERS.put("referral", "Needs a flat without stairs " + MARK);
        HERS.put("step", "Visit the flat in Esch " + MARK);
        HERS.put("opening", "Fell on the way to school " + MARK);
        HERS.put("request", "My second name is missing " + MARK);
        HERS.put("answer", "The register says otherwise " + MARK);
    }

    @TempDir
    static Path folder;

    private final Stores stores = new Stores(Platform.running());
    private final Api coordinator = Api.as("coordinator");

    @Test
    void leavesNoTraceOfHerInAnyStoreAndEveryFigureAsItWas() {
        String id = registered();
        String token = whatIsWrittenOf(id);
        Progress.awaitQuiet();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stores.searchReadModels(hers()).found())
                        .as("the search finds what is there, in every service that shows her name")
                        .anyMatch(it -> it.startsWith("mongo participant.people"))
                        .anyMatch(it -> it.startsWith("mongo participant.circles"))
                        .anyMatch(it -> it.startsWith("mongo participant.opening_notes"))
                        .anyMatch(it -> it.startsWith("mongo participant.requests"))
                        .anyMatch(it -> it.startsWith("mongo training.names"))
                        .anyMatch(it -> it.startsWith("mongo placement.names")));
        Figures before = Figures.shown(COHORT);
        assertThat(before.of("enrolled")).isEqualTo(2);
        Backup backup = Backup.of(stores, folder);

        coordinator
                .post(PEOPLE + "/" + id + "/erasure", Map.of("reason", "asked-by-person"))
                .ok();
        assertThat(asHerself(token, "GET", "/me/requests", null).status()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(report(id)).containsExactlyInAnyOrder("participant", "training", "placement"));
        Progress.awaitQuiet();

        assertNothingIsLeftBut(id);
        assertThat(Figures.shown(COHORT)).isEqualTo(before);
        assertThat(coordinator.get(PEOPLE + "/" + id).status()).isEqualTo(404);

        for (String database : Stores.DATABASES) {
            backup.restore(database, "privacy.person_key");
        }
        rebuildWhatKnewHer();
        assertThat(stores.searchReadModels(hers()).found())
                .as("after the keys of before came back and the read models were built again")
                .isEmpty();
        assertThat(Figures.shown(COHORT)).isEqualTo(before);
    }

    /** Her id, which leads to nobody, is what is left; that it is found shows that every store was searched. */
    private void assertNothingIsLeftBut(String id) {
        Set<String> values = new LinkedHashSet<>(HERS.values());
        values.add(id);
        Set<String> found = stores.search(Traces.of(values.toArray(String[]::new)))
                .inFiles(folder)
                .found();
        assertThat(found).allMatch(it -> it.endsWith(": " + id));
        assertThat(found)
                .anyMatch(it -> it.startsWith("postgres public.domainevententry"))
                .anyMatch(it -> it.startsWith("postgres audit.access_entry"))
                .anyMatch(it -> it.startsWith("mongo reporting."))
                .anyMatch(it -> it.startsWith("kafka tremplin.participant.v1"))
                .anyMatch(it -> it.startsWith("file participant.privacy.person_key"));
    }

    private static Traces hers() {
        return Traces.of(HERS.values().toArray(String[]::new));
    }

    private String registered() {
        coordinator.post(
                "/api/participants/v1/partners", Map.of("code", "cria", "name", "cria", "kind", "association"));
        coordinator
                .put("/api/participants/v1/partners/cria/agreement", Map.of("from", "2017-01-01"))
                .ok();
        Scene scene = new Scene(COHORT);
        scene.participant("Amina", "Other" + MARK);
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
            person.put(value, HERS.get(value));
        }
        person.put(
                "contact",
                Map.of("phone", HERS.get("phone"), "email", HERS.get("email"), "address", HERS.get("address")));
        String id = coordinator.post(PEOPLE, person).id();
        post(
                id,
                "/enrolments",
                Map.of(
                        "programme",
                        Scene.PROGRAMME,
                        "cohort",
                        COHORT,
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
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.as("trainer").put(session, marks),
                        it -> it.status() == 200 && it.body().path("refused").isEmpty());
        scene.internship(id, scene.employer("Atelier " + MARK), 40);
    }

    /** Everybody who may writes something; she comes in with a code and asks something. Her token. */
    private String whatIsWrittenOf(String id) {
        post(id, "/external-ids", Map.of("partner", "asti", "externalId", HERS.get("otherId")));
        post(id, "/referrals", Map.of("receiver", "cria", "need", THEME, "note", HERS.get("referral")));
        post(id, "/steps", Map.of("kind", THEME, "due", "2999-01-01", "note", HERS.get("step")));
        Api.as("adviser@cria")
                .post(PEOPLE + "/" + id + "/openings", Map.of("reason", "urgent-care", "note", HERS.get("opening")))
                .ok();
        String code = post(id, "/entry-code", Map.of()).body().path("code").asString();
        String token = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> coordinator.post("/api/participants/v1/entries", Map.of("code", code)),
                        it -> it.status() == 200)
                .body()
                .path("token")
                .asString();
        Map<String, String> request = Map.of("kind", "correction", "text", HERS.get("request"));
        asHerself(token, "POST", "/me/requests", Api.JSON.writeValueAsString(request))
                .ok();
        String asked = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> asHerself(token, "GET", "/me/requests", null)
                                .body()
                                .path("requests")
                                .path(0)
                                .path("id")
                                .asString(""),
                        it -> !it.isEmpty());
        post(id, "/requests/" + asked + "/answer", Map.of("answer", "not-possible", "reason", HERS.get("answer")));
        return token;
    }

    private void rebuildWhatKnewHer() {
        for (String projection : List.of("people", "circles", "openings", "requests")) {
            coordinator
                    .post("/api/participants/v1/projections/participant-" + projection + "/rebuild", Map.of())
                    .ok();
        }
        Progress.awaitQuiet();
    }

    private Api.Answer post(String id, String path, Map<String, ?> body) {
        return coordinator.post(PEOPLE + "/" + id + path, body).ok();
    }

    private static Api.Answer asHerself(String token, String method, String path, String body) {
        return Api.anonymous().send(method, "/api/participants/v1" + path, body, "Authorization", "Bearer " + token);
    }

    private Set<String> report(String id) {
        return Set.copyOf(coordinator
                .get("/api/participants/v1/erasures/" + id)
                .ok()
                .body()
                .path("confirmed")
                .propertyNames());
    }
}
