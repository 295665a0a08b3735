package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tremplin.acceptance.Api.Answer;

/** What somebody who may write puts into fields: script, formulas, members that are not theirs to set, ids of others. */
@Order(8)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptAttackTests {

    private static final String SCRIPT = "\"'><img src=x onerror=alert(7)><script>alert(7)</script>";
    private static final String SHORT = "\"><svg onload=alert(7)>";
    private static final List<String> RAW = List.of("<img src=x", "<script>alert", "<svg onload");
    private static final String PEOPLE = "/api/participants/v1/participants";
    private static final List<String> SERVICES =
            List.of("participant-service", "training-service", "placement-service", "reporting-service");

    private final Map<String, String> taken = new LinkedHashMap<>();
    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String partner = "script-" + mark;
    private Api adviser;
    private String herToken;

    @BeforeAll
    void write() {
        new Scene("script");
        Api coordinator = Api.as("coordinator");
        adviser = Api.as("adviser@" + partner);
        note(
                "partner's name",
                coordinator.post(
                        "/api/participants/v1/partners",
                        Map.of("code", partner, "name", SCRIPT, "kind", "association")));
        coordinator
                .put("/api/participants/v1/partners/" + partner + "/agreement", Map.of("from", "2020-01-01"))
                .ok();
        String id = adviser.post(PEOPLE, person(partner)).id();
        taken.put("{id}", id);
        String path = PEOPLE + "/" + id;
        for (Map.Entry<String, String> name : Map.of("givenName", SCRIPT, "familyName", SHORT, "externalId", SHORT)
                .entrySet()) {
            Map<String, Object> her = person(partner);
            her.put("givenName", "Plain");
            her.put(name.getKey(), name.getValue());
            note(name.getKey(), adviser.post(PEOPLE, her));
        }
        for (String field : List.of("phone", "email", "address")) {
            note(field, adviser.put(path + "/contact", Map.of(field, SHORT)));
        }
        String on = LocalDate.now().minusDays(30).toString();
        adviser.post(
                        path + "/enrolments",
                        Map.of("programme", "connections", "cohort", "x-" + mark, "partner", partner, "on", on))
                .ok();
        Answer referred = adviser.post(
                path + "/referrals", Map.of("receiver", "asti", "need", "famille--garde-denfants", "note", SCRIPT));
        note("referral's note", referred);
        taken.put("{referral}", referred.id());
        note(
                "step's note",
                adviser.post(
                        path + "/steps",
                        Map.of(
                                "partner",
                                partner,
                                "kind",
                                "famille--garde-denfants",
                                "due",
                                "2999-01-01",
                                "note",
                                SCRIPT)));
        note(
                "opening's note",
                Api.as("adviser@" + partner).post(path + "/openings", Map.of("reason", "other", "note", SCRIPT)));
        String code =
                adviser.post(path + "/entry-code", "").ok().body().path("code").asString();
        Progress.awaitQuiet();
        herToken = adviser.post("/api/participants/v1/entries", Map.of("code", code))
                .ok()
                .body()
                .path("token")
                .asString();
        Answer asked = Api.withToken(herToken)
                .post("/api/participants/v1/me/requests", Map.of("kind", "correction", "text", SCRIPT));
        note("request's text", asked);
        note(
                "answer's reason",
                adviser.post(
                        path + "/requests/" + asked.body().path("id").asString() + "/answer",
                        Map.of("answer", "not-possible", "reason", SCRIPT)));
        String employer = Api.as("placement@" + partner)
                .post("/api/placement/v1/employers", Map.of("name", "Plain " + mark))
                .id();
        taken.put("{employer}", employer);
        note(
                "employer's name",
                Api.as("placement@" + partner)
                        .post("/api/placement/v1/employers", Map.of("name", SHORT + mark, "town", SHORT)));
        Progress.awaitQuiet();
        note(
                "issuer",
                adviser.post(
                        "/api/training/v1/certificates",
                        Map.of("participant", id, "kind", "ecdl", "issuer", SHORT, "date", on)));
        taken.put(
                "{series}",
                Api.as("trainer@" + partner)
                        .post(
                                "/api/training/v1/series",
                                Map.of(
                                        "programme",
                                        "connections",
                                        "cohort",
                                        "x-" + mark,
                                        "series",
                                        "info",
                                        "partner",
                                        partner))
                        .id());
        taken.put(
                "{internship}",
                Api.as("placement@" + partner)
                        .post(
                                "/api/placement/v1/internships",
                                Map.of(
                                        "participant",
                                        id,
                                        "programme",
                                        "connections",
                                        "employer",
                                        employer,
                                        "partner",
                                        partner,
                                        "start",
                                        on,
                                        "end",
                                        LocalDate.now().plusDays(9).toString(),
                                        "hoursPlanned",
                                        20))
                        .id());
        Progress.awaitQuiet();
    }

    private static Map<String, Object> person(String partner) {
        Map<String, Object> her = new LinkedHashMap<>();
        her.put("partner", partner);
        her.put("givenName", SCRIPT);
        her.put("familyName", SHORT);
        her.put("birthYear", 1990);
        her.put("sex", "f");
        her.put("status", "other");
        return her;
    }

    private void note(String field, Answer answer) {
        assertThat(answer.status()).as(field + ": " + answer.text()).isBetween(200, 499);
        fields.put(field, answer.status());
    }

    @Test
    void noPageShowsWhatSomebodyWroteAsAnythingButText() {
        System.out.println("Script in text fields, and how each was answered: " + fields);
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        for (String service : SERVICES) {
            for (Row row : Row.of(service)) {
                if (row.method().equals("GET")) {
                    for (String query : List.of("", reflected(row))) {
                        Answer answer = reader(row)
                                .send("GET", filled(row.address()) + query, null, "Accept", "text/html,*/*;q=0.8");
                        walked++;
                        judge(row + query, answer, wrong);
                    }
                }
            }
        }
        System.out.println("Answers looked through for script: " + walked);
        assertThat(wrong).isEmpty();
    }

    @Test
    void noPageOfTheGatewayRepeatsWhatItIsAsked() {
        List<String> wrong = new ArrayList<>();
        for (String page : List.of(
                "/",
                "/login",
                "/enter",
                "/acting-for",
                "/nowhere",
                "/login/oauth2/code/tremplin",
                "/oauth2/authorize",
                "/logout")) {
            judge(page, Session.of("coordinator").get(page + reflected(null)), wrong);
            judge(page, new Session().get(page + reflected(null)), wrong);
        }
        judge("/nowhere", new Session().get("/nowhere/%3Cimg%20src=x%20onerror=alert(7)%3E"), wrong);
        judge("/login", new Session().form("/login", Map.of("username", SCRIPT, "password", "x")), wrong);
        judge("/enter", new Session().form("/enter", Map.of("code", SCRIPT.substring(0, 30))), wrong);
        judge("/acting-for", Session.of("coordinator").form("/acting-for", Map.of("other", SCRIPT)), wrong);
        assertThat(wrong).isEmpty();
    }

    private static void judge(String where, Answer answer, List<String> wrong) {
        boolean page = answer.contentType().startsWith("text/html")
                || answer.contentType().contains("xml");
        if (page && RAW.stream().anyMatch(answer.text()::contains)) {
            wrong.add(where + " shows script");
        }
        if (answer.status() >= 500) {
            wrong.add(where + " answers " + answer.status());
        }
        if (answer.status() / 100 != 3 && !answer.text().isEmpty()) {
            if (!answer.headers()
                    .firstValue("X-Content-Type-Options")
                    .orElse("")
                    .equals("nosniff")) {
                wrong.add(where + " lets browsers guess");
            }
            if (page
                    && !answer.headers()
                            .firstValue("Content-Security-Policy")
                            .orElse("")
                            .startsWith("default-src 'self';")) {
                wrong.add(where + " lets script run");
            }
        }
    }

    private Api reader(Row row) {
        if (row.who().contains("participant")) {
            return Api.withToken(herToken);
        }
        String role = List.of("coordinator", "board", "operator").stream()
                .filter(one -> row.opensTo(one) || row.who().contains("everybody"))
                .findFirst()
                .orElse("coordinator");
        return Api.as(role + "@" + partner);
    }

    private static String reflected(Row row) {
        StringBuilder query = new StringBuilder(row != null && row.address().contains("?") ? "&" : "?");
        for (String name : List.of(
                "q",
                "name",
                "cohort",
                "partner",
                "stage",
                "done",
                "lang",
                "saved",
                "until",
                "before",
                "number",
                "error",
                "seen",
                "programme",
                "state",
                "continue")) {
            query.append(name)
                    .append('=')
                    .append(URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8))
                    .append('&');
        }
        return query.toString();
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : taken.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        return filled.replace("{cohort}", "x-" + mark)
                .replace("{partner}", partner)
                .replace("{programme}", "connections")
                .replace("{number}", "1")
                .replace("{table}", "funnel")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    }

    /** Members that a body does not have are refused, so that nobody sets what is not theirs to set. */
    @Test
    void noBodyTakesMembersThatItDoesNotHave() {
        List<String> wrong = new ArrayList<>();
        for (String service : SERVICES) {
            for (Row row : Row.of(service)) {
                String body = row.body();
                if (body != null
                        && !row.form()
                        && !row.who().contains("service")
                        && !row.address().contains("partners")) {
                    String role = row.who().contains("participant")
                            ? ""
                            : row.who().stream()
                                    .filter(one -> !one.equals("everybody"))
                                    .findFirst()
                                    .orElse("board");
                    Api api = role.isEmpty() ? Api.withToken(herToken) : Api.as(role + "@" + partner);
                    for (String member : List.of("id", "registeredBy", "roles", "version", "at", "levels")) {
                        String more = filled(body).replaceFirst("\\{", "{\"" + member + "\":\"x\",");
                        Answer answer = api.send(row.method(), filled(row.address()), more);
                        if (answer.status() != 400 && !body.contains("\"" + member + "\"")) {
                            wrong.add(row + " takes " + member + ": " + answer.status());
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFormTakesFieldsThatItDoesNotHave() {
        String id = Objects.requireNonNull(taken.get("{id}"));
        String other = adviser.post(PEOPLE, person(partner)).id();
        Answer changed = adviser.send(
                "POST",
                "/people/" + id + "/contact",
                Session.fields(Map.of(
                        "phone",
                        "+352 7",
                        "id",
                        other,
                        "participant",
                        other,
                        "partner",
                        "asti",
                        "contact.phone",
                        "+352 8")),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(changed.status()).isEqualTo(303);
        Progress.awaitQuiet();
        assertThat(adviser.get(PEOPLE + "/" + id).ok().text())
                .contains("+352 7")
                .doesNotContain("+352 8");
        assertThat(adviser.get(PEOPLE + "/" + other).ok().text()).doesNotContain("+352 7");
        assertThat(adviser.get(PEOPLE + "/" + id).body().path("partner").asString())
                .isEqualTo(partner);
    }

    /** What is reached through one person's address is hers. */
    @Test
    void idsOfOthersReachNothingThroughOnesOwn() {
        String id = Objects.requireNonNull(taken.get("{id}"));
        String own = adviser.post(PEOPLE, person(partner)).id();
        String referral = Objects.requireNonNull(taken.get("{referral}"));
        for (String path : List.of("/referrals/" + referral + "/end", "/consents/" + referral + "/withdrawal")) {
            assertThat(adviser.post(PEOPLE + "/" + own + path, "").status())
                    .as(path)
                    .isEqualTo(404);
        }
        Api officer = Api.as("placement@" + partner);
        String internships = "/api/placement/v1/participants/" + own + "/programmes/connections/internships/";
        String hers = Objects.requireNonNull(taken.get("{internship}"));
        assertThat(officer.get(internships + hers).status()).isEqualTo(404);
        assertThat(officer.put(
                                internships + hers + "/hours",
                                Map.of(
                                        "days",
                                        List.of(Map.of("date", LocalDate.now().toString(), "hours", 1))))
                        .status())
                .isEqualTo(404);
        Api hersElsewhere = Api.withToken(herToken);
        assertThat(hersElsewhere.get(PEOPLE + "/" + id).status()).isEqualTo(403);
        assertThat(hersElsewhere
                        .send("POST", "/me/consents/" + UUID.randomUUID() + "/withdrawal", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tablesForSpreadsheetsCarryNoFormula() {
        Api board = Api.as("board");
        List<String> tables = List.of("funnel", "certificates", "internships", "exits", "attendance-info");
        int shown = 0;
        for (String table : tables) {
            Answer csv = board.send("GET", "/dashboards/connections/" + table + ".csv", null, "Accept", "*/*");
            if (csv.status() == 200) {
                shown++;
                assertThat(csv.contentType()).startsWith("text/csv");
                assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                        .startsWith("attachment");
                assertThat(csv.text().lines().flatMap(line -> List.of(line.split(",")).stream()))
                        .noneMatch(cell -> cell.matches("^\"?[=+@\\t\\r].*") || cell.matches("^\"?-[^0-9].*"));
            }
        }
        assertThat(shown).isPositive();
    }
}
