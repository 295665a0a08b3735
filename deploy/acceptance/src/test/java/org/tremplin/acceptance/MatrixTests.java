package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.acceptance.Api.Answer;
import org.tremplin.acceptance.Consortium.Person;

/**
 * The services' tables of who may ask what, walked through the gateway: every endpoint as roles that have nothing there and
 * as nobody; every endpoint about a person for every relation. The services' own tests walk all roles.
 */
@Order(7)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTests {

    private static final List<String> AT_THE_GATE = List.of("nobody", "trainer", "board", "operator", "participant");
    private static final Set<String> BY_PARTNER = Set.of("bound", "roster", "series", "marks");
    private static final Set<String> GONE = Set.of("participant-not-found", "internship-not-found", "job-not-found");

    private static final int TIMES_AGAIN = 5;

    private final AtomicInteger cells = new AtomicInteger();
    private final ExecutorService callers = Executors.newFixedThreadPool(12);
    private Consortium consortium;
    private String herToken;

    @BeforeAll
    void live() {
        consortium = new Consortium();
        Answer given = Api.as("adviser@" + consortium.host)
                .post(
                        "/api/participants/v1/participants/"
                                + consortium.of(Relation.STRANGER).id() + "/entry-code",
                        "");
        Progress.awaitQuiet();
        herToken = Api.as("board")
                .post(
                        "/api/participants/v1/entries",
                        Map.of("code", given.ok().body().path("code").asString()))
                .ok()
                .body()
                .path("token")
                .asString();
    }

    @AfterAll
    void close() {
        callers.close();
        System.out.printf("Matrix through the gateway: %d cells%n", cells.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "participant-service",
                "training-service",
                "placement-service",
                "reporting-service",
                "subscription-service"
            })
    void opensToWhomItShouldAndToNobodyElse(String service) throws Exception {
        List<Callable<@Nullable String>> questions = new ArrayList<>();
        for (Row row : Row.of(service)) {
            AT_THE_GATE.forEach(role -> questions.add(() -> atTheGate(service, row, role)));
            if (row.isOfOne() || row.isSearch()) {
                for (Relation relation : Relation.values()) {
                    roles(row, relation).forEach(role -> questions.add(() -> ofOne(row, role, relation)));
                }
            } else if (row.about().equals("people")) {
                row.who().forEach(role -> questions.add(() -> list(row, role)));
            } else if (BY_PARTNER.contains(row.about())) {
                row.who().forEach(role -> questions.addAll(ofPartners(row, role)));
            }
        }
        List<String> wrong = new ArrayList<>();
        for (Future<@Nullable String> answer : callers.invokeAll(questions)) {
            String said = answer.get();
            if (said != null) {
                wrong.add(said);
            }
        }
        cells.addAndGet(questions.size());
        assertThat(wrong).as(wrong.size() + " of " + questions.size()).isEmpty();
    }

    /** Reading in two roles, for one of them as the consortium's coordinator with the guest's mandate; writing in one. */
    private static List<String> roles(Row row, Relation relation) {
        List<String> able = Stream.of("coordinator", "adviser", "placement")
                .filter(row.who()::contains)
                .toList();
        int turn = relation.ordinal();
        return row.method().equals("GET") && able.size() > 1
                ? List.of(able.get(turn % able.size()), able.get((turn + 1) % able.size()))
                : List.of(able.get(turn % able.size()));
    }

    /** The guest's staff, asking about somebody whose file is all theirs, but in roles that have little to ask. */
    private @Nullable String atTheGate(String service, Row row, String role) {
        boolean everybody = row.who().contains("everybody");
        boolean open = everybody || row.opensTo(role);
        if (open && (row.onlyRefused() || BY_PARTNER.contains(row.about())) && !role.equals("nobody")) {
            return null;
        }
        Answer answer = ask(caller(role), row, consortium.of(Relation.REGISTERED), consortium.guest);
        if (role.equals("participant") && !service.equals("participant-service")) {
            return expect(row, role, answer, 401);
        }
        if (role.equals("nobody")) {
            return everybody && !row.onlyRefused() ? answered(row, role, answer) : expect(row, role, answer, 401);
        }
        if (!open) {
            return refused(row, role, answer, "access-denied");
        }
        return row.isOfOne() && !role.equals("operator") ? gone(row, role, answer) : answered(row, role, answer);
    }

    private Api caller(String role) {
        return switch (role) {
            case "nobody" -> Api.anonymous();
            case "participant" -> Api.withToken(herToken);
            default -> Api.as(role + "@" + consortium.guest);
        };
    }

    private @Nullable String ofOne(Row row, String role, Relation relation) {
        Person her = consortium.of(relation);
        boolean open = relation.opens(role, row.level());
        if (open && row.onlyRefused()) {
            return null;
        }
        boolean mandated = role.equals("coordinator") && relation.ordinal() % 2 == 0;
        String partner = consortium.asking(relation);
        Api api = mandated ? Api.as("coordinator").actingFor(partner) : Api.as(role + "@" + partner);
        Answer answer = ask(api, row, her, partner);
        String where = role + " of " + relation;
        if (row.about().equals("people")) {
            return answer.text().contains(her.id()) == open && answer.status() == 200
                    ? null
                    : row + " as " + where + " lists her, or does not: " + !open + ", " + answer.status();
        }
        String said = judge(row, where, answer, relation, role, open);
        boolean named = answer.text().contains(her.family());
        return said == null && named && !relation.opens(role, "contact")
                ? row + " as " + where + " tells her name"
                : said;
    }

    private @Nullable String judge(Row row, String where, Answer answer, Relation relation, String role, boolean open) {
        if (!open) {
            boolean known = relation.opens(role, "existence");
            return known ? refused(row, where, answer, "access-not-shared") : gone(row, where, answer);
        }
        return row.about().equals("holder") && relation != Relation.REGISTERED
                ? refused(row, where, answer, "not-your-partner")
                : answered(row, where, answer);
    }

    private @Nullable String list(Row row, String role) {
        Answer answer =
                ask(Api.as(role + "@" + consortium.guest), row, consortium.of(Relation.REGISTERED), consortium.guest);
        List<String> wrong = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            boolean open = relation.opens(role, row.level());
            if (consortium.of(relation).isIn(answer.text()) != open) {
                wrong.add(relation + (open ? " is missing" : " is listed"));
            }
            if (answer.text().contains(consortium.of(relation).family()) && !relation.opens(role, "contact")) {
                wrong.add(relation + " is named");
            }
        }
        return answer.status() == 200 && wrong.isEmpty() ? null : row + " as " + role + ": " + answer.status() + wrong;
    }

    private List<Callable<@Nullable String>> ofPartners(Row row, String role) {
        Person anybody = consortium.of(Relation.STRANGER);
        List<Callable<@Nullable String>> questions = new ArrayList<>();
        if (row.about().equals("bound")) {
            questions.add(() -> answered(row, role, ask(as(role, consortium.guest), row, anybody, consortium.guest)));
            questions.add(() -> refused(
                    row,
                    role + " without agreement",
                    ask(as(role, consortium.former), row, anybody, consortium.former),
                    "agreement-not-in-force"));
            return questions;
        }
        boolean staff = Set.of("coordinator", "adviser", "trainer").contains(role);
        if (row.about().equals("roster")) {
            questions.add(() -> roster(row, role, consortium.host, false));
            questions.add(() -> roster(row, role, consortium.guest, staff));
            return questions;
        }
        questions.add(() -> refused(
                row,
                role + " elsewhere",
                ask(as(role, consortium.guest), on(row, consortium.host), anybody, consortium.guest),
                "not-your-series"));
        if (!row.onlyRefused()) {
            questions.add(() -> {
                Answer answer = ask(as(role, consortium.guest), on(row, consortium.guest), anybody, consortium.guest);
                return staff ? answered(row, role, answer) : refused(row, role, answer, "not-your-series");
            });
        }
        return questions;
    }

    private @Nullable String roster(Row row, String role, String runBy, boolean whole) {
        Answer answer =
                ask(as(role, consortium.guest), on(row, runBy), consortium.of(Relation.STRANGER), consortium.guest);
        List<String> wrong = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            Person her = consortium.of(relation);
            boolean seen = whole || relation.opens(role, "pathway");
            if ((answer.text().contains(her.id())
                            || answer.text().contains(her.reference())
                            || answer.text().contains(her.family()))
                    != seen) {
                wrong.add(relation + (seen ? " is missing" : " is on it"));
            }
            if (answer.text().contains(her.family()) && !whole && !relation.opens(role, "contact")) {
                wrong.add(relation + " is named");
            }
        }
        return answer.status() == 200 && wrong.isEmpty()
                ? null
                : row + " of " + runBy + " as " + role + ": " + answer.status() + wrong;
    }

    private Row on(Row row, String runBy) {
        return new Row(
                row.method(),
                row.address().replace("{series}", Objects.requireNonNull(consortium.series.get(runBy))),
                row.who(),
                row.about(),
                row.level(),
                row.body(),
                row.form(),
                row.onlyRefused());
    }

    private static Api as(String role, String partner) {
        return Api.as(role + "@" + partner);
    }

    private Answer ask(Api api, Row row, Person her, String partner) {
        String address = filled(row.address(), her, partner);
        String body = row.body() == null ? null : filled(row.body(), her, partner);
        String type = row.form() ? "application/x-www-form-urlencoded" : "application/json";
        // That a service is busy says nothing of the rule, so it is asked again; one that stays silent is a fault.
        Answer answer = asked(api, row, address, body, type);
        for (int again = 0; answer.status() == 503 && again < TIMES_AGAIN; again++) {
            Platform.pause(Duration.ofSeconds(2));
            answer = asked(api, row, address, body, type);
        }
        return answer;
    }

    private static Answer asked(Api api, Row row, String address, @Nullable String body, String type) {
        return body == null
                ? api.send(row.method(), address, null, "Accept", "*/*", "Accept-Language", "en")
                : api.send(row.method(), address, body, "Accept", "*/*", "Accept-Language", "en", "Content-Type", type);
    }

    private String filled(String text, Person her, String partner) {
        return text.replace("{id}", her.id())
                .replace("{letters}", her.family().substring(0, her.family().length() - 2))
                .replace("{internship}", her.internship())
                .replace("{job}", her.job())
                .replace("{cohort}", consortium.cohort)
                .replace("{partner}", partner)
                .replace("{programme}", "connections")
                .replace("{series}", Objects.requireNonNull(consortium.series.get(consortium.host)))
                .replace("{number}", "1")
                .replaceAll("\\{(code|table|certificate|consumer|key|holder|name)}", "none")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    }

    private static @Nullable String expect(Row row, String who, Answer answer, int status) {
        return answer.status() == status ? null : told(row, who, answer, "not " + status);
    }

    private static @Nullable String refused(Row row, String who, Answer answer, String code) {
        return answer.status() == 403 && code(answer).equals(code) ? null : told(row, who, answer, "not " + code);
    }

    private static @Nullable String gone(Row row, String who, Answer answer) {
        return answer.status() == 404 && GONE.contains(code(answer)) ? null : told(row, who, answer, "not as if gone");
    }

    private static @Nullable String answered(Row row, String who, Answer answer) {
        boolean refused =
                Set.of(401, 403).contains(answer.status()) && !code(answer).equals("not-your-partner");
        return refused || answer.status() >= 500 || (row.isOfOne() && GONE.contains(code(answer)))
                ? told(row, who, answer, "not let through")
                : null;
    }

    private static String told(Row row, String who, Answer answer, String instead) {
        String text = answer.text().length() > 200 ? answer.text().substring(0, 200) : answer.text();
        return "%n%s as %s: %d %s (%s)"
                .formatted(row, who, answer.status(), text, instead)
                .toLowerCase(Locale.ROOT);
    }

    private static String code(Answer answer) {
        return answer.contentType().startsWith("application/problem")
                ? answer.body().path("code").asString("")
                : "";
    }
}
