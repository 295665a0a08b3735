package org.tremplin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.tremplin.platform.access.Level.CONTACT;
import static org.tremplin.platform.access.Level.EXISTENCE;
import static org.tremplin.platform.access.Level.PATHWAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.Tie;
import org.tremplin.test.TremplinTest;
import org.tremplin.web.Roles;

/**
 * Every role × every tie between a person and the partner acted for × every address that shows or changes something of a
 * person, each cell with what is expected; then every role × whose series it is × every write of a series.
 */
@TremplinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessByRelationTests {

    private static final List<String> ROLES = List.of(
            Roles.COORDINATOR,
            Roles.ADVISER,
            Roles.PLACEMENT,
            Roles.TRAINER,
            Roles.BOARD,
            Roles.FUNDER,
            Roles.INTEGRATION,
            Roles.PARTICIPANT,
            Roles.OPERATOR,
            Roles.SERVICE);
    private static final Set<String> STAFF = Set.of(Roles.COORDINATOR, Roles.ADVISER, Roles.TRAINER);
    private static final Set<String> TRAINERS = Set.of(Roles.COORDINATOR, Roles.TRAINER);
    private static final Set<String> READERS = Set.of(Roles.COORDINATOR, Roles.ADVISER, Roles.PLACEMENT, Roles.TRAINER);
    private static final Pattern PEOPLE_EXPECTED = Pattern.compile("(\\d+) of (\\d+) not marked");

    private final Api api;
    private final Consortium consortium;

    AccessByRelationTests(Api api, Published published) {
        this.api = api;
        this.consortium = new Consortium(published);
    }

    @BeforeAll
    void tell() {
        consortium.tell();
        for (String partner : Tie.PARTNERS) {
            Desk desk = new Desk(api.as("trainer", partner));
            desk.post("/series", consortium.plan(partner)).expectStatus().is2xxSuccessful();
            desk.post("/series", consortium.planElsewhere(partner))
                    .expectStatus()
                    .is2xxSuccessful();
            desk.put(
                            "/series/" + consortium.series(partner) + "/sessions/1",
                            Map.of("date", LocalDate.now().minusDays(3).toString()))
                    .expectStatus()
                    .isOk();
        }
        Eventually.soon(() -> {
            for (String partner : List.of("asti", "cria")) {
                assertThat(page("adviser", partner, consortium.sheet(partner)))
                        .contains(Arrays.stream(Tie.values())
                                .map(it -> name(consortium.person(it)))
                                .toList());
            }
            new Desk(api.as("adviser", "cria"))
                    .get("/participants/" + consortium.person(Tie.UNTIL_TODAY) + "/certificates")
                    .expectStatus()
                    .isOk();
        });
    }

    /** 10 roles × 14 ties × 4 addresses of one person. */
    @TestFactory
    Stream<DynamicTest> onePersonsCertificates() {
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : ROLES) {
            for (Tie tie : Tie.values()) {
                String person = consortium.person(tie);
                boolean reader = READERS.contains(role);
                boolean recorder = Set.of(Roles.COORDINATOR, Roles.ADVISER).contains(role);
                cells.add(
                        cell(role, tie, get("/api/training/v1/participants/" + person + "/certificates"), reader, 200));
                cells.add(cell(role, tie, get("/training/participants/" + person), reader, 200));
                cells.add(cell(
                        role,
                        tie,
                        send(HttpMethod.POST, "/api/training/v1/certificates", certificate(person)),
                        recorder,
                        201));
                cells.add(cell(
                        role,
                        tie,
                        form(
                                "/training/participants/" + person + "/certificates",
                                "kind=ecdl&issuer=A&date=2018-03-01"),
                        recorder,
                        302));
            }
        }
        return cells.stream();
    }

    /**
     * 10 roles × 3 partners acting × 4 partners' series × 5 views of the roster, with all 14 people looked for in each:
     * the staff that run it see all of it, others only people whose pathway is open, by name only if that is open too.
     */
    @TestFactory
    Stream<DynamicTest> rosters() {
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : ROLES) {
            for (String acting : List.of("cria", "former", "unbound")) {
                for (String runBy : Tie.PARTNERS) {
                    boolean staff = STAFF.contains(role) && acting.equals(runBy);
                    boolean whole = staff && runBy.equals("cria");
                    for (String view : views(runBy)) {
                        boolean opens = READERS.contains(role) && (whole || !view.endsWith("/make-ups/new"));
                        cells.add(dynamicTest(
                                "%s of %s, %s".formatted(role, acting, get(view)),
                                () -> checkRoster(role, acting, view, opens, whole)));
                    }
                }
            }
        }
        return cells.stream();
    }

    private void checkRoster(String role, String acting, String view, boolean opens, boolean whole) {
        var answer = call(role, acting, get(view));
        String body = body(answer);
        assertThat(answer.getStatus().value()).as(body).isEqualTo(opens ? 200 : 403);
        for (Tie tie : Tie.values()) {
            String person = consortium.person(tie);
            boolean mine = acting.equals(tie.partner());
            boolean seen = opens && (whole || (mine && tie.opens(role, PATHWAY)));
            boolean byName = opens && (whole || (seen && tie.opens(role, CONTACT)));
            assertThat(body.contains(reference(person)) || body.contains(name(person)) || body.contains(person))
                    .as(tie + " on the roster")
                    .isEqualTo(seen);
            assertThat(body.contains(name(person))).as(tie + " by name").isEqualTo(byName && !view.startsWith("/api"));
        }
    }

    private List<String> views(String runBy) {
        String series = consortium.series(runBy);
        return List.of(
                "/api/training/v1/series/" + series,
                "/training/series/" + series,
                consortium.sheet(runBy),
                consortium.sheet(runBy) + "/print",
                "/training/series/" + series + "/make-ups/new");
    }

    /** 4 roles × 2 series × what is counted of it: nobody unseen is counted. */
    @TestFactory
    Stream<DynamicTest> counts() {
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : READERS) {
            for (String runBy : List.of("asti", "cria")) {
                boolean whole = runBy.equals("cria") && STAFF.contains(role);
                int seen = (int) Arrays.stream(Tie.values())
                        .filter(tie -> whole || tie.opens(role, PATHWAY))
                        .count();
                cells.add(dynamicTest(role + ", series of " + runBy + ", counts", () -> {
                    Map<String, Object> series =
                            new Desk(api.as(role, "cria")).read("/series/" + consortium.series(runBy));
                    assertThat((List<?>) series.get("roster")).hasSize(seen);
                    assertThat(series).extracting("counts.withinReach").isEqualTo(seen);
                    assertThat(((List<Map<String, Object>>) series.get("sessions")).getFirst())
                            .extracting("counts.expected", "counts.unknown")
                            .containsExactly(seen, seen);
                }));
                cells.add(dynamicTest(role + ", series of " + runBy + ", calendar", () -> {
                    String calendar = page(role, "cria", "/training?partner=" + runBy);
                    var expected = PEOPLE_EXPECTED.matcher(calendar);
                    assertThat(expected.find() ? Integer.parseInt(expected.group(2)) : 0)
                            .isEqualTo(seen);
                    assertThat(calendar).doesNotContain("Person ");
                }));
                cells.add(dynamicTest(role + ", series of " + runBy + ", page", () -> {
                    String shown = page(role, "cria", "/training/series/" + consortium.series(runBy));
                    assertThat(shown.replaceAll("\\s+", " "))
                            .contains("On the roster</span><span class=\"fact-number\">" + seen + "<");
                }));
            }
        }
        return cells.stream();
    }

    /** 10 roles × 4 whose series × 12 writes and their forms. */
    @TestFactory
    Stream<DynamicTest> writesOfASeries() {
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : ROLES) {
            for (Whose whose : Whose.values()) {
                for (Call call : writes(whose)) {
                    String expected = expected(role, whose, call);
                    cells.add(dynamicTest(role + ", " + whose + ", " + call, () -> {
                        var answer = call(role, whose.actingFor, call);
                        if (expected.isEmpty()) {
                            assertThat(answer.getStatus().value())
                                    .as(body(answer))
                                    .isLessThan(400);
                        } else {
                            assertThat(answer.getStatus().value())
                                    .as(body(answer))
                                    .isEqualTo(403);
                            if (call.address.startsWith("/api")) {
                                assertThat(body(answer)).contains("\"" + expected + "\"");
                            }
                        }
                    }));
                }
            }
        }
        return cells.stream();
    }

    /** The code of the refusal, empty where there is none. The form of make-ups is a page that readers may ask for. */
    private static String expected(String role, Whose whose, Call call) {
        boolean forReaders = call.address.endsWith("/make-ups/new");
        if (!(forReaders ? READERS : TRAINERS).contains(role)) {
            return "access-denied";
        }
        if (!STAFF.contains(role)) {
            return "not-your-series";
        }
        return call.aboutPeople ? whose.marks : whose.dates;
    }

    /** 10 roles × 3 partners named: a series is planned for the partner acted for and no other. */
    @TestFactory
    Stream<DynamicTest> plans() {
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : ROLES) {
            for (String named : List.of("cria", "asti", "nobody")) {
                String expected = !TRAINERS.contains(role)
                        ? "access-denied"
                        : named.equals("cria") ? "\"id\"" : "not-your-partner";
                cells.add(dynamicTest(
                        role + " plans for " + named,
                        () -> assertThat(body(call(
                                        role,
                                        "cria",
                                        send(HttpMethod.POST, "/api/training/v1/series", consortium.plan(named)))))
                                .contains(expected)));
            }
        }
        return cells.stream();
    }

    private List<Call> writes(Whose whose) {
        String series = consortium.series(whose.runBy);
        String session = "/api/training/v1/series/" + series + "/sessions/";
        String page = "/training/series/" + series;
        String someone = consortium.person(Tie.STRANGER);
        String day = "2018-03-05";
        Map<String, Object> marks =
                Map.of("date", day, "marks", List.of(Map.of("participant", someone, "mark", "absent")));
        Map<String, Object> makeUp =
                Map.of("participant", someone, "madeUpIn", consortium.elsewhere(whose.runBy), "session", 1, "on", day);
        return List.of(
                send(HttpMethod.PUT, session + 2, Map.of("date", day)),
                send(HttpMethod.POST, session + "9/cancellation", Map.of("reason", "room")),
                get(page + "/sessions/2/edit"),
                form(page + "/sessions/2/schedule", "date=2018-03-01"),
                form(page + "/sessions/8/cancellation", "reason=room"),
                send(HttpMethod.PUT, session + "5/attendance", marks).people(),
                send(HttpMethod.PUT, session + "5/attendance/" + someone, Map.of("mark", "absent", "date", day))
                        .people(),
                send(HttpMethod.POST, session + "5/make-ups", makeUp).people(),
                form(page + "/sessions/5", "mark." + someone + "=unknown").people(),
                send(HttpMethod.POST, page + "/sessions/5/marks", marks).people(),
                get(page + "/make-ups/new").people(),
                form(page + "/make-ups", "participant=" + someone).people());
    }

    private static Map<String, Object> certificate(String person) {
        return Map.of(
                "participant",
                person,
                "kind",
                "ecdl",
                "issuer",
                UUID.randomUUID().toString(),
                "date",
                "2018-03-01");
    }

    private DynamicTest cell(String role, Tie tie, Call call, boolean mayCall, int allowed) {
        int expected = !mayCall ? 403 : tie.opens(role, PATHWAY) ? allowed : tie.opens(role, EXISTENCE) ? 403 : 404;
        String code = !mayCall ? "access-denied" : expected == 403 ? "access-not-shared" : "participant-not-found";
        return dynamicTest(role + ", " + tie + ", " + call, () -> {
            var answer = call(role, tie.partner(), call);
            assertThat(answer.getStatus().value()).as(body(answer)).isEqualTo(expected);
            if (expected >= 400 && call.address.startsWith("/api")) {
                assertThat(body(answer)).contains("\"" + code + "\"");
            }
            if (!tie.opens(role, CONTACT)) {
                assertThat(body(answer)).doesNotContain("Person ");
            } else if (expected == 200 && !call.address.startsWith("/api")) {
                assertThat(body(answer)).contains(name(consortium.person(tie)));
            }
        });
    }

    /** Whose series is written, by whom; what refuses to date its sessions, and to mark people at them. */
    enum Whose {
        OWN("cria", "cria", "", ""),
        ANOTHERS("asti", "cria", "not-your-series", "not-your-series"),
        OWN_AFTER_THE_AGREEMENT("former", "former", "", "agreement-not-in-force"),
        OWN_WITHOUT_AGREEMENT("unbound", "unbound", "", "agreement-not-in-force");

        final String runBy;
        final String actingFor;
        final String dates;
        final String marks;

        Whose(String runBy, String actingFor, String dates, String marks) {
            this.runBy = runBy;
            this.actingFor = actingFor;
            this.dates = dates;
            this.marks = marks;
        }
    }

    private record Call(HttpMethod method, String address, MediaType type, Object body, boolean aboutPeople) {
        Call people() {
            return new Call(method, address, type, body, true);
        }

        @Override
        public String toString() {
            return method + " " + address.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*");
        }
    }

    private static Call get(String address) {
        return new Call(HttpMethod.GET, address, null, null, false);
    }

    private static Call send(HttpMethod method, String address, Object body) {
        return new Call(method, address, MediaType.APPLICATION_JSON, body, false);
    }

    private static Call form(String address, String body) {
        return new Call(HttpMethod.POST, address, MediaType.APPLICATION_FORM_URLENCODED, body, false);
    }

    private EntityExchangeResult<byte[]> call(String role, String partner, Call call) {
        var request = api.as(role, partner)
                .method(call.method)
                .uri(call.address)
                .header("Accept-Language", "en")
                .accept(call.address.startsWith("/api") ? MediaType.ALL : MediaType.TEXT_HTML, MediaType.ALL);
        return (call.body == null ? request : request.contentType(call.type).body(call.body))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private String page(String role, String partner, String address) {
        return body(call(role, partner, get(address)));
    }

    private static String body(EntityExchangeResult<byte[]> answer) {
        byte[] body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static String name(String person) {
        return "Person " + person.substring(0, 4);
    }

    private static String reference(String person) {
        return "P-" + person.replace("-", "").substring(0, 6).toUpperCase(Locale.ROOT);
    }
}
