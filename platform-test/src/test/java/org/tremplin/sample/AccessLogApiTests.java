package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** Whatever a service shows, changes or refuses of people stands in its access log before anybody has it. */
@TremplinTest
@TestPropertySource(
        properties = {
            "tremplin.access=told",
            "tremplin.files-of-people=true",
            "spring.cloud.function.definition=heard;echoes;accessFacts"
        })
class AccessLogApiTests {

    private static final String PEOPLE = "/api/sample/v1/people";
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final Api api;
    private final Published published;
    private final MongoOperations mongo;
    private final JdbcClient database;
    private final DataSource dataSource;

    private String hers;
    private String shared;
    private String strangers;

    AccessLogApiTests(Api api, Published published, MongoOperations mongo, JdbcClient database, DataSource dataSource) {
        this.api = api;
        this.published = published;
        this.mongo = mongo;
        this.database = database;
        this.dataSource = dataSource;
    }

    @BeforeEach
    void registerThree() {
        hers = UUID.randomUUID().toString();
        shared = UUID.randomUUID().toString();
        strangers = UUID.randomUUID().toString();
        for (String partner : List.of("asti", "habitat")) {
            published.tell(
                    partner,
                    "/participant/agreement/" + partner,
                    SEQUENCE.incrementAndGet(),
                    new AgreementSignedV1(partner, LocalDate.of(2020, 1, 1), null));
        }
        register(hers, "asti");
        register(shared, "habitat");
        register(strangers, "habitat");
        LocalDate open = LocalDate.of(9999, 12, 31);
        published.tell(
                shared,
                "/participant/circle/" + shared,
                0,
                new SharingChangedV1(shared, "asti", open, open, null, null));
        Eventually.soon(() -> {
            assertThat(mongo.findById(strangers, org.bson.Document.class, "relations"))
                    .isNotNull();
            assertThat(mongo.findById(hers, org.bson.Document.class, "relations"))
                    .isNotNull();
            assertThat(mongo.findById(shared, org.bson.Document.class, "relations"))
                    .containsKey("shares");
            assertThat(mongo.findById("habitat", org.bson.Document.class, "agreements"))
                    .isNotNull();
            assertThat(mongo.findById("asti", org.bson.Document.class, "agreements"))
                    .isNotNull();
        });
    }

    private void register(String participant, String partner) {
        published.tell(
                participant,
                "/participant/participant/" + participant,
                0,
                new ParticipantRegisteredV1(
                        participant, partner, "f", null, null, "protection", null, null, LocalDate.of(2026, 1, 2)));
    }

    @Nested
    class Noting {

        @Test
        void notesWhoReadWhoseFileForWhomAndWhy() {
            status(get("adviser", "/" + hers), 200);
            assertThat(about(hers)).singleElement().satisfies(row -> {
                assertThat(row)
                        .containsEntry("subject", "adviser")
                        .containsEntry("partner", "asti")
                        .containsEntry("roles", "adviser")
                        .containsEntry("action", "read")
                        .containsEntry("what", PEOPLE + "/{id}")
                        .containsEntry("shown", 1)
                        .containsEntry("why", "registered");
                assertThat(row.get("at")).isNotNull();
            });
        }

        @Test
        void notesAChange() {
            status(put("adviser", hers), 200);
            assertThat(about(hers))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("action", "change"));
        }

        @Test
        void notesTheSamePersonOncePerRequest() {
            status(get("adviser", "/" + hers + "/twice"), 200);
            assertThat(about(hers)).hasSize(1);
        }

        @Test
        void notesEverybodyOnAList() {
            status(get("adviser", ""), 200);
            assertThat(about(hers)).singleElement().satisfies(row -> {
                assertThat(row).containsEntry("action", "list").containsEntry("why", "registered");
                assertThat((int) row.get("shown")).isGreaterThan(1);
            });
            assertThat(about(shared))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("why", "shared"));
            assertThat(about(strangers)).isEmpty();
        }

        @Test
        void notesThatASearchFoundNobody() {
            String correlation = UUID.randomUUID().toString();
            search("nobody-is-called-so", correlation);
            assertThat(of(correlation))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("action", "search")
                            .containsEntry("participant", null)
                            .containsEntry("shown", 0));
        }

        @Test
        void notesWhatLeavesAsAFile() {
            status(get("adviser", "/" + hers + "/file"), 200);
            assertThat(about(hers))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("action", "export"));
        }

        @Test
        void notesHowManyAMachineWasTold() {
            status(post("service", "/names", List.of(hers, strangers)), 200);
            assertThat(rows("what = ?", PEOPLE + "/names"))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("shown", 2)
                            .containsEntry("why", "service")
                            .containsEntry("participant", null));
        }

        @Test
        void notesAFileThatWasOpenedByException() {
            status(post("adviser", "/" + strangers + "/opening", Map.of()), 200);
            assertThat(about(strangers))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("action", "opened-exceptionally")
                            .containsEntry("why", "danger"));
        }

        @Test
        void notesEverybodyOnARoster() {
            status(get("trainer", "/roster?of=" + hers + "&of=" + strangers), 200);
            assertThat(about(strangers))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("why", "roster")
                            .containsEntry("what", PEOPLE + "/roster")
                            .containsEntry("shown", 2));
            assertThat(about(hers).getFirst().get("correlation"))
                    .isEqualTo(about(strangers).getFirst().get("correlation"));
        }
    }

    @Nested
    class Refusing {

        @Test
        void notesWhoIsKeptFromAStranger() {
            status(get("adviser", "/" + strangers), 404);
            assertThat(about(strangers))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("action", "refused")
                            .containsEntry("why", "participant-not-found")
                            .containsEntry("shown", 0));
        }

        @Test
        void notesALevelThatIsNotShared() {
            status(get("adviser", "/" + shared), 403);
            assertThat(about(shared))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("action", "refused")
                            .containsEntry("why", "access-not-shared"));
        }

        @Test
        void notesARoleThatMayNot() {
            String correlation = UUID.randomUUID().toString();
            status(
                    api.as("board")
                            .get()
                            .uri("/api/sample/v1/notes/" + UUID.randomUUID())
                            .header("X-Correlation-Id", correlation)
                            .exchange(),
                    403);
            assertThat(of(correlation))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("subject", "board")
                            .containsEntry("action", "refused")
                            .containsEntry("what", "/api/sample/v1/notes/{id}")
                            .containsEntry("why", "access-denied"));
        }

        @Test
        void notesWhoActsForAPartnerThatIsNotTheirs() {
            String correlation = UUID.randomUUID().toString();
            status(
                    api.actingFor("adviser", "habitat")
                            .get()
                            .uri(PEOPLE + "/" + strangers)
                            .header("X-Correlation-Id", correlation)
                            .exchange(),
                    403);
            assertThat(of(correlation))
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row).containsEntry("partner", "asti").containsEntry("why", "not-your-partner"));
        }

        @Test
        void notesWhoHasNoTokenAndWhoseIsForged() {
            String correlation = UUID.randomUUID().toString();
            status(anonymous(PEOPLE + "/" + hers, correlation, null), 401);
            status(anonymous(PEOPLE + "/" + hers, correlation, "Bearer e30.e30.e30"), 401);
            assertThat(of(correlation))
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row)
                            .containsEntry("subject", "")
                            .containsEntry("what", PEOPLE + "/{id}")
                            .containsEntry("why", "not-signed-in"));
        }
    }

    @Nested
    class WithoutLog {

        @Test
        void showsAndChangesNothing() {
            database.sql("alter table audit.access_entry rename to away").update();
            try {
                for (String path :
                        List.of("/" + hers, "/" + hers + "/file", "/" + hers + "/long", "", "/" + strangers)) {
                    away(get("adviser", path));
                }
                away(anonymous(PEOPLE + "/" + hers, UUID.randomUUID().toString(), null));
                int before = FilesOfPeople.CHANGES.get();
                away(put("adviser", hers));
                away(post("adviser", "/" + hers + "/opening", Map.of()));
                assertThat(FilesOfPeople.CHANGES)
                        .as("nothing is changed unlogged")
                        .hasValue(before);
            } finally {
                database.sql("alter table audit.away rename to access_entry").update();
            }
            status(get("adviser", "/" + hers + "/long"), 200);
            status(get("adviser", "/" + hers + "/page"), 200);
            assertThat(about(hers)).hasSize(2);
        }

        private void away(RestTestClient.ResponseSpec answer) {
            answer.expectStatus().isEqualTo(503).expectBody().jsonPath("$.code").isEqualTo("access-log-unavailable");
        }
    }

    @Nested
    class Reading {

        @Test
        void tellsACoordinatorOfWhomHerPartnerRegistered() {
            status(get("adviser", "/" + hers), 200);
            log("coordinator", "?participant=" + hers)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.entries[?(@.subject == 'adviser')].what")
                    .isEqualTo(PEOPLE + "/{id}")
                    .jsonPath("$.more")
                    .isEqualTo(false);
            assertThat(about(hers))
                    .as("that she looked is noted")
                    .anySatisfy(row -> assertThat(row)
                            .containsEntry("subject", "coordinator")
                            .containsEntry("what", "/api/sample/v1/access-log"));
            status(log("coordinator", "?participant=" + shared), 403);
            status(log("coordinator", "?participant=" + strangers), 404);
        }

        @Test
        void tellsACoordinatorNothingOfOthers() {
            status(get("adviser", "/" + strangers), 404);
            log("coordinator", "?subject=adviser")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.entries[?(@.participant == '" + strangers + "')]")
                    .isEmpty();
            log("operator", "?participant=" + strangers)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.entries.length()")
                    .isEqualTo(1);
        }

        @Test
        void tellsAParticipantWhoSawHerFile() {
            status(get("adviser", "/" + hers), 200);
            api.as(hers, List.of("asti"), "participant")
                    .get()
                    .uri("/api/sample/v1/access-log/mine")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.entries.length()")
                    .isEqualTo(1)
                    .jsonPath("$.entries[0].roles[0]")
                    .isEqualTo("adviser")
                    .jsonPath("$.entries[0].subject")
                    .doesNotExist();
        }

        @Test
        void tellsAnotherServiceForHer() {
            status(get("adviser", "/" + hers), 200);
            looks("service", Map.of("participant", hers))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.entries.length()")
                    .isEqualTo(1)
                    .jsonPath("$.more")
                    .isEqualTo(false);
            looks("service", Map.of("participant", hers, "before", "2020-01-01T00:00:00Z"))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.entries")
                    .isEmpty();
            status(looks("service", Map.of()), 400);
            for (String role : List.of("coordinator", "operator", "participant", "integration")) {
                status(looks(role, Map.of("participant", hers)), 403);
            }
        }

        private RestTestClient.ResponseSpec looks(String role, Map<String, String> asked) {
            return api.as(role)
                    .post()
                    .uri("/api/sample/v1/access-log/looks")
                    .body(asked)
                    .exchange();
        }

        @Test
        void tellsNobodyElse() {
            for (String role : List.of("adviser", "trainer", "board", "participant", "service")) {
                status(log(role, ""), 403);
                status(log(role, "/verification"), 403);
            }
            status(log("coordinator", "/mine"), 403);
        }

        @Test
        void verifies() {
            status(get("adviser", "/" + hers), 200);
            log("coordinator", "/verification")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.running")
                    .isEqualTo(false)
                    .jsonPath("$.intact")
                    .isEqualTo(true)
                    .jsonPath("$.head.number")
                    .value(Integer.class, number -> assertThat(number).isPositive());
        }

        @Test
        void tellsThatALongVerificationStillRuns() throws SQLException {
            try (Connection other = dataSource.getConnection()) {
                other.setAutoCommit(false);
                other.createStatement().execute("lock table audit.access_entry");
                log("operator", "/verification")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.running")
                        .isEqualTo(true)
                        .jsonPath("$.intact")
                        .doesNotExist();
                other.rollback();
                other.setAutoCommit(true);
            }
            Eventually.soon(() -> log("operator", "/verification")
                    .expectBody()
                    .jsonPath("$.running")
                    .isEqualTo(false)
                    .jsonPath("$.intact")
                    .isEqualTo(true));
        }

        private RestTestClient.ResponseSpec log(String role, String rest) {
            return api.as(role).get().uri("/api/sample/v1/access-log" + rest).exchange();
        }
    }

    @Test
    void holdsNoPersonalDataWhereverANameIsSent() {
        List<String> names = List.of("Zebulon", "zebulon-kofi", "Ünsal", "zebulon@example.org");
        for (String name : names) {
            for (String path :
                    List.of("/" + name, "/" + name + "/file", "/roster?of=" + name, "?q=" + name, "/x/" + name)) {
                get("adviser", path);
                anonymous(PEOPLE + path, UUID.randomUUID().toString(), null);
            }
            search(name, UUID.randomUUID().toString());
            put("adviser", name);
            anonymous("/" + name, UUID.randomUUID().toString(), "Bearer " + name.length());
        }
        List<String> rows = database.sql("select e::text from audit.access_entry e")
                .query(String.class)
                .list();
        assertThat(rows).hasSizeGreaterThan(names.size() * 10);
        IntStream.range(0, rows.size())
                .forEach(i -> assertThat(rows.get(i).toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("zebulon", "kofi", "nsal", "example"));
        assertThat(database.sql("select distinct what from audit.access_entry")
                        .query(String.class)
                        .list())
                .allSatisfy(what -> assertThat(what).matches("-|(/[a-z0-9-]+|/\\{[a-z]+})+"));
    }

    private RestTestClient.ResponseSpec get(String role, String path) {
        return api.as(role).get().uri(PEOPLE + path).exchange();
    }

    private RestTestClient.ResponseSpec put(String role, String id) {
        return api.as(role)
                .put()
                .uri(PEOPLE + "/" + id)
                .body(Map.of("name", "Zebulon Kofi"))
                .exchange();
    }

    private RestTestClient.ResponseSpec post(String role, String path, Object body) {
        return api.as(role).post().uri(PEOPLE + path).body(body).exchange();
    }

    private void search(String q, String correlation) {
        status(
                api.as("adviser")
                        .post()
                        .uri(PEOPLE + "/search")
                        .header("X-Correlation-Id", correlation)
                        .body(Map.of("q", q))
                        .exchange(),
                200);
    }

    private RestTestClient.ResponseSpec anonymous(String path, String correlation, String authorization) {
        return api.anonymous()
                .get()
                .uri(path)
                .headers(headers -> {
                    headers.set("X-Correlation-Id", correlation);
                    if (authorization != null) {
                        headers.set("Authorization", authorization);
                    }
                })
                .exchange();
    }

    private static void status(RestTestClient.ResponseSpec answer, int status) {
        answer.expectStatus().isEqualTo(status);
    }

    private List<Map<String, Object>> about(String participant) {
        return rows("participant = ?::uuid", participant);
    }

    private List<Map<String, Object>> of(String correlation) {
        return rows("correlation = ?", correlation);
    }

    private List<Map<String, Object>> rows(String condition, String value) {
        return database.sql("select * from audit.access_entry where " + condition + " order by number")
                .param(value)
                .query()
                .listOfRows();
    }
}
