package org.tremplin.participant.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.participant.Backbone;
import org.tremplin.participant.registration.ParticipantCommand.PostponeErasure;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.privacy.ForgottenPersons;
import org.tremplin.test.Api;
import org.tremplin.test.Traces;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;

/** Nobody is kept longer than the rules say, nobody is erased unannounced, and evidence outlives only as the law wants. */
@TremplinTest
@TestPropertySource(properties = "tremplin.programmes-folder=src/test/resources/programmes-with-evidence")
class RetentionTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate DUE = TODAY.plusYears(2).plusDays(1);

    private final Api api;
    private final Backbone backbone;
    private final Retention retention;
    private final RetentionSchedule schedule;
    private final WhenPersonErasedForgetHer policy;
    private final PersonHistory history;
    private final ForgottenPersons forgotten;
    private final Following following;
    private final Commands commands;
    private final JdbcClient database;
    private final DataSource connections;
    private final Environment environment;

    RetentionTests(
            Api api,
            Retention retention,
            RetentionSchedule schedule,
            WhenPersonErasedForgetHer policy,
            PersonHistory history,
            ForgottenPersons forgotten,
            Following following,
            Commands commands,
            JdbcClient database,
            DataSource connections,
            Environment environment) {
        this.api = api;
        this.backbone = new Backbone(api);
        this.retention = retention;
        this.schedule = schedule;
        this.policy = policy;
        this.history = history;
        this.forgotten = forgotten;
        this.following = following;
        this.commands = commands;
        this.database = database;
        this.connections = connections;
        this.environment = environment;
    }

    @Nested
    class Keeping {

        @Test
        void announcesAndThenErasesWhoWasNotHeardOfForLong() {
            String id = somebodyWhoLeft("connections");
            apply(DUE.minusDays(2));
            assertThat(stateOf(id)).isNull();
            apply(DUE);
            assertThat(stateOf(id)).isEqualTo("announced");
            assertThat(page()).contains("to be erased from", "Keep for another year");
            apply(DUE.plusDays(29));
            assertThat(stateOf(id)).isEqualTo("announced");
            apply(DUE.plusDays(30));
            soon(() -> assertThat(stateOf(id)).isEqualTo("waiting"));
            assertThat(report(id).path("reason").asString()).isEqualTo("retention");
            assertThat(forgotten.contains(id)).isTrue();
        }

        @Test
        void leavesWhoIsAccompanied() {
            String id = backbone.register();
            enrol(id, "connections", "2017-09-04");
            apply(DUE.plusYears(5));
            assertThat(stateOf(id)).isNull();
        }

        @Test
        void callsItOffWhenSheComesBack() {
            String id = somebodyWhoLeft("connections");
            apply(DUE);
            enrol(id, "connections", "2019-01-07");
            apply(DUE.plusDays(30));
            assertThat(stateOf(id)).isEqualTo("kept");
            assertThat(forgotten.contains(id)).isFalse();
        }

        @Test
        void waitsWhereHerPartnerKeepsHer() {
            String id = somebodyWhoLeft("connections");
            apply(DUE);
            commands.send(new PostponeErasure(id, "asti", "claim-pending", DUE.plusYears(1), DUE));
            apply(DUE.plusDays(30));
            assertThat(stateOf(id)).isEqualTo("kept");
            apply(DUE.plusYears(1));
            assertThat(stateOf(id)).isEqualTo("announced");
        }

        @Test
        void letsHerPartnerAloneKeepHerAndOnlyWhatIsAnnounced() {
            String id = somebodyWhoLeft("connections");
            keep("asti", id).expectStatus().isEqualTo(409);
            apply(DUE);
            keep("cria", id).expectStatus().isForbidden();
            keep("asti", id).expectStatus().isOk();
            soon(() -> assertThat(stateOf(id)).isEqualTo("kept"));
        }

        @Test
        void erasesAgainWhomARestoredDatabaseBroughtBack() {
            String id = somebodyWhoLeft("connections");
            forgotten.forget(id);
            apply(TODAY);
            soon(() -> assertThat(report(id).path("reason").asString()).isEqualTo("erased-before"));
        }

        @Test
        void isAppliedByOneInstanceAtATime() throws SQLException {
            try (Connection other = connections.getConnection();
                    var statement = other.createStatement()) {
                statement.execute("select pg_advisory_lock(" + RetentionSchedule.LOCK + ")");
                assertThat(schedule.today()).isFalse();
                statement.execute("select pg_advisory_unlock(" + RetentionSchedule.LOCK + ")");
            }
            assertThat(schedule.today()).isTrue();
            assertThat(schedule.today()).isTrue();
        }
    }

    @Nested
    class KeptApart {

        private final String name = "Zénobie" + UUID.randomUUID().toString().substring(0, 8);

        @Test
        void isWhoSheWasUntilTheLawWantsItNoMore() {
            String id = erasedWithEvidence();
            assertThat(Traces.of(name, "EXT-" + name).inStoresOf(environment).found())
                    .isEmpty();
            read("coordinator", id).expectStatus().isForbidden();
            read("operator", id)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.givenName")
                    .isEqualTo(name)
                    .jsonPath("$.externalIds[0].value")
                    .isEqualTo("EXT-" + name);
            assertThat(readings(id)).isOne();

            apply(LocalDate.of(2023, 12, 31));
            read("operator", id).expectStatus().isOk();
            apply(LocalDate.of(2024, 1, 1));
            read("operator", id)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("evidence-not-found");
            assertThat(forgotten.contains("evidence/" + id)).isTrue();
        }

        @Test
        void staysAsItIsWhenTheErasureIsTakenInAgain() {
            String id = erasedWithEvidence();
            history.ofHerself(id).stream()
                    .filter(policy.events()::isInstance)
                    .map(policy.events()::cast)
                    .forEach(erased -> policy.react(erased, null));
            read("operator", id)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.givenName")
                    .isEqualTo(name);
        }

        @Test
        void isNothingWhereNoProgrammeWantsIt() {
            String id = somebodyWhoLeft("connections");
            assertThat(erase(id).path("evidenceUntil").isMissingNode()
                            || erase(id).path("evidenceUntil").isNull())
                    .isTrue();
            soon(() -> assertThat(stateOf(id)).isEqualTo("waiting"));
            read("operator", id).expectStatus().isNotFound();
        }

        private String erasedWithEvidence() {
            Map<String, Object> person = Backbone.person(name, "Diallo");
            person.put("externalId", "EXT-" + name);
            String id = backbone.register(person);
            enrol(id, "esf", "2017-09-04");
            leave(id, "esf", "2018-06-29");
            soon(() -> assertThat(form(id)).contains("31 Dec 2023"));
            assertThat(erase(id).path("evidenceUntil").asString()).isEqualTo("2023-12-31");
            soon(() -> assertThat(stateOf(id)).isEqualTo("waiting"));
            soon(() ->
                    assertThat(report(id).path("confirmed").has("participant")).isTrue());
            return id;
        }

        private RestTestClient.ResponseSpec read(String role, String id) {
            return api.as(role)
                    .post()
                    .uri(Backbone.API + "/evidence/" + id + "/readings")
                    .body(Map.of("reason", "audit"))
                    .exchange();
        }

        private long readings(String id) {
            return database.sql("select count(*) from evidence.reading where participant = ? and reason = 'audit'"
                            + " and reader = 'operator'")
                    .param(id)
                    .query(Long.class)
                    .single();
        }
    }

    private void apply(LocalDate day) {
        soon(() -> assertThat(following.status()).allMatch(status -> status.behind() == 0));
        retention.apply(day);
        soon(() -> assertThat(following.status()).allMatch(status -> status.behind() == 0));
    }

    private String somebodyWhoLeft(String programme) {
        String id = backbone.register();
        enrol(id, programme, "2017-09-04");
        leave(id, programme, "2018-06-29");
        return id;
    }

    private void enrol(String id, String programme, String on) {
        backbone.post(
                "/participants/" + id + "/enrolments",
                Map.of("programme", programme, "cohort", "c" + on, "partner", "asti", "on", on));
    }

    private void leave(String id, String programme, String on) {
        backbone.post(
                "/participants/" + id + "/enrolments/" + programme + "/exit",
                Map.of("outcome", "lasting-job", "on", on));
    }

    private JsonNode erase(String id) {
        return backbone.post("/participants/" + id + "/erasure", Map.of("reason", "asked-by-person"));
    }

    private RestTestClient.ResponseSpec keep(String partner, String id) {
        return api.as("coordinator", partner)
                .post()
                .uri(Backbone.API + "/erasures/" + id + "/postponement")
                .body(Map.of("reason", "still-in-contact"))
                .exchange();
    }

    private JsonNode report(String id) {
        return backbone.get("/erasures/" + id);
    }

    private @Nullable String stateOf(String id) {
        for (JsonNode each : backbone.get("/erasures").path("erasures")) {
            if (each.path("participant").asString().equals(id)) {
                return each.path("state").asString();
            }
        }
        return null;
    }

    private String page() {
        return html("/people/erasures");
    }

    private String form(String id) {
        return html("/people/" + id + "/erasure");
    }

    private String html(String path) {
        String page = api.as("coordinator")
                .get()
                .uri(path)
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).isNotNull();
        return page;
    }
}
