package org.tremplin.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.tremplin.platform.access.Level.CONTACT;
import static org.tremplin.platform.access.Level.EXISTENCE;
import static org.tremplin.platform.access.Level.PATHWAY;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.tremplin.placement.Placed.Person;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.Tie;
import org.tremplin.test.TremplinTest;
import org.tremplin.web.Roles;

/**
 * Every role × every tie between a person and the partner acted for × every address that shows or changes a placement,
 * each cell with what is expected; then every list, count and filter, with everybody looked for in each.
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
    private static final Set<String> WRITERS = Set.of(Roles.COORDINATOR, Roles.PLACEMENT);
    private static final Set<String> READERS = Set.of(Roles.COORDINATOR, Roles.PLACEMENT, Roles.ADVISER, Roles.TRAINER);
    private static final List<String> ACTING = List.of("cria", "former", "unbound");
    private static final String API = "/api/placement/v1";
    private static final Pattern FACT = Pattern.compile("fact-number\">(\\d+)<");

    private final Api api;
    private final Published published;
    private final ExecutorService callers = Executors.newFixedThreadPool(8);
    private Placed read;
    private Placed written;
    private List<Future<EntityExchangeResult<byte[]>>> startPages;

    AccessByRelationTests(Api api, Published published) {
        this.api = api;
        this.published = published;
    }

    @BeforeAll
    void place() throws Exception {
        read = new Placed(published, api);
        startPages =
                ROLES.stream().map(it -> call(it, "cria", get("/placement"))).toList();
        for (var page : startPages) {
            page.get();
        }
        written = new Placed(published, api);
    }

    @AfterAll
    void close() {
        callers.close();
    }

    /** 10 roles × 14 ties × 10 addresses of one placement. */
    @TestFactory
    Stream<DynamicTest> reads() {
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : ROLES) {
            for (Tie tie : Tie.values()) {
                Person person = read.of(tie);
                String page = "/placement/internships/" + person.internship();
                String hers = API + "/participants/" + person.id() + "/programmes/connections/internships";
                String choose = "?programme=connections&participant=" + person.id();
                cells.add(reads(role, tie, hers, "participant"));
                cells.add(reads(role, tie, hers + "/" + person.internship(), "participant"));
                cells.add(reads(role, tie, API + "/jobs/" + person.job(), "job"));
                cells.add(reads(role, tie, API + "/work-studies/" + person.workStudy(), "work-study"));
                cells.add(reads(role, tie, page, "internship"));
                cells.add(reads(role, tie, page + "/hours", "internship"));
                cells.add(cell(role, tie, get(page + "/completion"), WRITERS, "internship"));
                cells.add(cell(role, tie, get(page + "/break-off"), WRITERS, "internship"));
                cells.add(cell(role, tie, get("/placement/internships/new" + choose), WRITERS, "participant"));
                cells.add(cell(role, tie, get("/placement/jobs/new" + choose), WRITERS, "participant"));
            }
        }
        return cells.stream();
    }

    /** 10 roles × 14 ties × 15 writes. */
    @TestFactory
    Stream<DynamicTest> writes() {
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : ROLES) {
            for (Tie tie : Tie.values()) {
                Person person = written.of(tie);
                String hers = API + "/participants/" + person.id() + "/programmes/connections/internships/"
                        + person.internship();
                String workStudy = API + "/work-studies/" + person.workStudy();
                String page = "/placement/internships/" + person.internship();
                Map<String, String> on = Map.of("on", "2018-02-01");
                for (Call call : List.of(
                        send(HttpMethod.POST, API + "/internships", internship(person, tie.partner())),
                        send(HttpMethod.POST, hers + "/start", on),
                        send(HttpMethod.PUT, hers + "/hours", hours()),
                        send(HttpMethod.POST, hers + "/completion", on),
                        send(
                                HttpMethod.POST,
                                hers + "/break-off",
                                Map.of("on", "2018-02-01", "by", "other", "reason", "other")),
                        send(HttpMethod.POST, API + "/jobs", work(person, "connections", "permanent")),
                        send(HttpMethod.POST, API + "/work-studies", work(person, "thrasos", "apprenticeship")),
                        form("/placement/internships/new", "programme=connections&participant=" + person.id()),
                        form("/placement/jobs/new", "programme=connections&participant=" + person.id()))) {
                    cells.add(cell(role, tie, call, WRITERS, "participant"));
                }
                for (Call call : List.of(
                        send(HttpMethod.POST, workStudy + "/completion", Map.of("on", "2019-06-01")),
                        send(
                                HttpMethod.POST,
                                workStudy + "/break-off",
                                Map.of("on", "2019-06-01", "by", "other", "trialPeriod", false)))) {
                    cells.add(cell(role, tie, call, WRITERS, "work-study"));
                }
                for (Call call : List.of(
                        form(page + "/start", "on=2018-01-15"),
                        form(page + "/hours", "day=2018-01-16&hours=2"),
                        form(page + "/completion", "on=2018-02-01"),
                        form(page + "/break-off", "on=2018-02-01&by=other&reason=other"))) {
                    cells.add(cell(role, tie, call, WRITERS, "internship"));
                }
            }
        }
        return cells.stream();
    }

    /** 10 roles × 3 partners acting × 8 lists, with all 14 people looked for in each, by name, by reference and by id. */
    @TestFactory
    Stream<DynamicTest> lists() {
        String cohort = "programme=connections&size=500&cohort=" + read.cohort();
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : ROLES) {
            for (String acting : ACTING) {
                for (String list : List.of(
                        API + "/internships?" + cohort,
                        API + "/jobs?" + cohort,
                        API + "/work-studies?" + cohort.replace("connections", "thrasos"),
                        "/placement/internships?" + cohort,
                        "/placement/jobs?" + cohort,
                        "/placement/employers/" + read.employer())) {
                    cells.add(list(role, acting, list, READERS));
                }
                cells.add(list(role, acting, "/placement/internships/new?" + cohort, WRITERS));
                cells.add(list(role, acting, "/placement/jobs/new?" + cohort, WRITERS));
            }
        }
        return cells.stream();
    }

    /** 4 roles × 3 partners acting × what is counted and offered. */
    @TestFactory
    Stream<DynamicTest> countsAndFilters() {
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : READERS) {
            for (String acting : ACTING) {
                long seen = seen(role, acting).count();
                String of = "?programme=connections&cohort=" + read.cohort();
                for (String list : List.of("/internships" + of, "/jobs" + of)) {
                    var answer = call(role, acting, get(API + list));
                    cells.add(dynamicTest(
                            role + " of " + acting + ", count of " + list,
                            () -> assertThat(answer.get().getResponseHeaders().getFirst("X-Total-Count"))
                                    .isEqualTo(Long.toString(seen))));
                }
                for (String page : List.of("/placement/internships", "/placement/jobs")) {
                    var answer = call(role, acting, get(page + "?programme=connections"));
                    cells.add(dynamicTest(
                            role + " of " + acting + ", cohorts offered on " + page,
                            () -> assertThat(body(answer.get()).contains(read.cohort()))
                                    .isEqualTo(seen > 0)));
                }
                cells.add(dynamicTest(
                        role + " of " + acting + ", pages of one",
                        () -> assertThat(pages(role, acting, seen))
                                .containsExactlyInAnyOrderElementsOf(seen(role, acting)
                                        .map(it -> read.of(it).id())
                                        .toList())));
            }
        }
        return cells.stream();
    }

    /** 10 roles: the start page counts the internships that run of people seen, and none else. */
    @TestFactory
    Stream<DynamicTest> startPage() {
        return ROLES.stream()
                .map(role -> dynamicTest(role, () -> {
                    var answer = startPages.get(ROLES.indexOf(role)).get();
                    assertThat(answer.getStatus().value()).isEqualTo(READERS.contains(role) ? 200 : 403);
                    long seen = seen(role, "cria").count();
                    var running = FACT.matcher(body(answer));
                    assertThat(running.find() ? Long.parseLong(running.group(1)) : 0)
                            .isEqualTo(seen);
                    for (Tie tie : Tie.values()) {
                        if (!tie.opens(role, PATHWAY)) {
                            assertThat(read.of(tie).isIn(body(answer)))
                                    .as("%s", tie)
                                    .isFalse();
                        }
                    }
                }));
    }

    /** 10 roles × 2 partners named: an internship is agreed on for the partner acted for. */
    @TestFactory
    Stream<DynamicTest> agreementsForAnotherPartner() {
        return ROLES.stream().map(role -> {
            var answer = call(
                    role,
                    "cria",
                    send(HttpMethod.POST, API + "/internships", internship(written.of(Tie.REGISTERED), "asti")));
            return dynamicTest(role, () -> {
                assertThat(answer.get().getStatus().value()).isEqualTo(403);
                assertThat(body(answer.get()))
                        .contains(WRITERS.contains(role) ? "\"not-your-partner\"" : "\"access-denied\"");
            });
        });
    }

    private Stream<Tie> seen(String role, String acting) {
        return Arrays.stream(Tie.values()).filter(tie -> tie.partner().equals(acting) && tie.opens(role, PATHWAY));
    }

    private List<String> pages(String role, String acting, long pages) throws Exception {
        List<String> found = new ArrayList<>();
        for (int page = 0; page <= pages; page++) {
            String address =
                    "/internships?programme=connections&size=1&cohort=%s&page=%d".formatted(read.cohort(), page);
            var ids = Pattern.compile("\"participant\":\"([^\"]+)\"")
                    .matcher(body(call(role, acting, get(API + address)).get()));
            while (ids.find()) {
                found.add(ids.group(1));
            }
        }
        return found;
    }

    private DynamicTest list(String role, String acting, String address, Set<String> roles) {
        var answer = call(role, acting, get(address));
        return dynamicTest("%s of %s, %s".formatted(role, acting, get(address)), () -> {
            String body = body(answer.get());
            assertThat(answer.get().getStatus().value()).as(body).isEqualTo(roles.contains(role) ? 200 : 403);
            for (Tie tie : Tie.values()) {
                Person person = read.of(tie);
                boolean seen = roles.contains(role) && tie.partner().equals(acting) && tie.opens(role, PATHWAY);
                assertThat(person.isIn(body)).as("%s in the list", tie).isEqualTo(seen);
                assertThat(body.contains(person.name()))
                        .as("%s by name", tie)
                        .isEqualTo(seen && tie.opens(role, CONTACT) && !address.startsWith(API));
            }
        });
    }

    private DynamicTest reads(String role, Tie tie, String address, String thing) {
        return cell(role, tie, get(address), READERS, thing);
    }

    private DynamicTest cell(String role, Tie tie, Call call, Set<String> roles, String thing) {
        boolean open = tie.opens(role, PATHWAY);
        String refusal = !roles.contains(role)
                ? "access-denied"
                : open ? "" : tie.opens(role, EXISTENCE) ? "access-not-shared" : thing + "-not-found";
        var answer = call(role, tie.partner(), call);
        return dynamicTest(role + ", " + tie + ", " + call, () -> {
            String body = body(answer.get());
            int status = answer.get().getStatus().value();
            if (refusal.isEmpty()) {
                assertThat(status).as(body).isNotIn(401, 403, 404).isLessThan(500);
            } else {
                assertThat(status).as(body).isEqualTo(refusal.endsWith("-not-found") ? 404 : 403);
                if (call.address.startsWith(API)) {
                    assertThat(body).contains("\"" + refusal + "\"");
                }
            }
            assertThat(body.contains("Person "))
                    .as("by name")
                    .isEqualTo(refusal.isEmpty()
                            && tie.opens(role, CONTACT)
                            && !call.address.startsWith(API)
                            && status != 302);
        });
    }

    private Map<String, Object> internship(Person person, String partner) {
        return Map.of(
                "participant",
                person.id(),
                "programme",
                "connections",
                "employer",
                written.employer(),
                "partner",
                partner,
                "start",
                Scene.START,
                "end",
                Scene.END,
                "hoursPlanned",
                1);
    }

    private static Map<String, Object> hours() {
        return Map.of("days", List.of(Map.of("date", "2018-01-17", "hours", 2)));
    }

    private Map<String, Object> work(Person person, String programme, String contract) {
        Map<String, Object> job = new HashMap<>(Map.of(
                "participant",
                person.id(),
                "programme",
                programme,
                "employer",
                written.employer(),
                "start",
                "2019-01-07",
                "contract",
                contract));
        if (programme.equals("thrasos")) {
            job.put("end", "2020-01-06");
        }
        return job;
    }

    private record Call(HttpMethod method, String address, MediaType type, Object body) {
        @Override
        public String toString() {
            return method + " " + address.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*");
        }
    }

    private static Call get(String address) {
        return new Call(HttpMethod.GET, address, null, null);
    }

    private static Call send(HttpMethod method, String address, Object body) {
        return new Call(method, address, MediaType.APPLICATION_JSON, body);
    }

    private static Call form(String address, String body) {
        return new Call(HttpMethod.POST, address, MediaType.APPLICATION_FORM_URLENCODED, body);
    }

    /** Calls several at a time: some refusals wait first for what may be on its way. */
    private Future<EntityExchangeResult<byte[]>> call(String role, String partner, Call call) {
        return callers.submit(() -> {
            var request = api.as(role, partner)
                    .method(call.method)
                    .uri(call.address)
                    .header("Accept-Language", "en")
                    .accept(call.address.startsWith(API) ? MediaType.ALL : MediaType.TEXT_HTML, MediaType.ALL);
            return (call.body == null ? request : request.contentType(call.type).body(call.body))
                    .exchange()
                    .expectBody()
                    .returnResult();
        });
    }

    private static String body(EntityExchangeResult<byte[]> answer) {
        byte[] body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
