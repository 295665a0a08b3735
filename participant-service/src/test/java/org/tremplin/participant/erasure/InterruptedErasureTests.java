package org.tremplin.participant.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tremplin.participant.Backbone;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.privacy.ForgottenPersons;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;

/** An erasure that stops before any one of its steps goes on where it was once the followers are started again. */
@TremplinTest
@TestPropertySource(properties = "tremplin.programmes-folder=src/test/resources/programmes-with-evidence")
class InterruptedErasureTests {

    private final Api api;
    private final Backbone backbone;
    private final Following following;
    private final ForgottenPersons forgotten;
    private final SmartLifecycle followers;
    private final JdbcClient database;
    private final String externalId = "EXT-" + UUID.randomUUID();

    InterruptedErasureTests(
            Api api,
            Following following,
            ForgottenPersons forgotten,
            @Qualifier("storeFollowers") SmartLifecycle followers,
            JdbcClient database) {
        this.api = api;
        this.backbone = new Backbone(api);
        this.following = following;
        this.forgotten = forgotten;
        this.followers = followers;
        this.database = database;
    }

    /** Each step by what it writes, in their order; the database refuses it as one that shuts down would. */
    enum Step {
        EVIDENCE("insert on evidence.record", "true"),
        IDENTIFIER("insert on domainevententry", "new.payloadtype like '%ExternalIdentityReleased'"),
        REQUEST("insert on domainevententry", "new.payloadtype like '%RequestAnswered'"),
        KEY("update on privacy.person_key", "new.wrapped is null"),
        CONFIRMATION("insert on domainevententry", "new.payloadtype like '%ErasureConfirmed'");

        private final String write;
        private final String which;

        Step(String write, String which) {
            this.write = write;
            this.which = which;
        }

        private boolean isDoneAt(Step stopped) {
            return compareTo(stopped) < 0;
        }
    }

    @BeforeEach
    void prepare() {
        database.sql("create or replace function stop_here() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'stopped here' using errcode = '55006'; end $$")
                .update();
    }

    @AfterEach
    void goOn() {
        for (String table : List.of("evidence.record", "domainevententry", "privacy.person_key")) {
            database.sql("drop trigger if exists stop_here on " + table).update();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereItStopped(Step step) {
        String id = somebodyWhoAsksToBeErased();
        database.sql("create trigger stop_here before " + step.write + " for each row when (" + step.which
                        + ") execute function stop_here()")
                .update();
        backbone.post("/participants/" + id + "/erasure", Map.of("reason", "asked-by-person"));
        soon(() ->
                assertThat(following.status()).anyMatch(it -> it.name().equals("participant-erasure") && it.failing()));
        followers.stop();
        assertDoneUpTo(step, id);

        goOn();
        followers.start();
        soon(() -> assertThat(backbone.get("/erasures/" + id).path("confirmed").has("participant"))
                .isTrue());
        assertDoneUpTo(null, id);
        assertThat(forgotten.contains(id)).isTrue();
        assertThat(following.parked(10)).isEmpty();
        assertThat(backbone.register(person())).isNotEqualTo(id);
        assertThat(evidenceOf(id)).isEqualTo("Amina");
    }

    /** What is stored once, and not again by going on; the key goes when the journal, which outlives a crash, has it. */
    private void assertDoneUpTo(Step stopped, String id) {
        assertThat(count("select count(*) from evidence.record where participant = ?", id))
                .isEqualTo(expected(Step.EVIDENCE, stopped));
        assertThat(stored("ExternalIdentityReleased", id)).isEqualTo(expected(Step.IDENTIFIER, stopped));
        assertThat(stored("RequestAnswered", id)).isEqualTo(expected(Step.REQUEST, stopped));
        assertThat(count("select count(*) from privacy.person_key where person = ? and wrapped is null", id))
                .isEqualTo(expected(Step.KEY, stopped));
        assertThat(stored("ErasureConfirmed", id)).isEqualTo(expected(Step.CONFIRMATION, stopped));
        assertThat(forgotten.contains(id)).isEqualTo(stopped == null || stopped.compareTo(Step.KEY) >= 0);
    }

    private static long expected(Step step, Step stopped) {
        return stopped == null || step.isDoneAt(stopped) ? 1 : 0;
    }

    private long stored(String type, String id) {
        return count(
                "select count(*) from domainevententry where payloadtype like '%" + type
                        + "' and position(? in convert_from(payload, 'UTF8')) > 0",
                id);
    }

    private long count(String question, String id) {
        return database.sql(question).param(id).query(Long.class).single();
    }

    private String somebodyWhoAsksToBeErased() {
        String id = backbone.register(person());
        backbone.post(
                "/participants/" + id + "/enrolments",
                Map.of("programme", "esf", "cohort", "c1", "partner", "asti", "on", "2017-09-04"));
        api.as(id, List.of("asti"), "participant")
                .post()
                .uri(Backbone.API + "/me/requests")
                .body(Map.of("kind", "erasure"))
                .exchange()
                .expectStatus()
                .isOk();
        return id;
    }

    private Map<String, Object> person() {
        Map<String, Object> person = Backbone.person("Amina", "Diallo");
        person.put("externalId", externalId);
        return person;
    }

    private String evidenceOf(String id) {
        Map<?, ?> identity = api.as("operator")
                .post()
                .uri(Backbone.API + "/evidence/" + id + "/readings")
                .body(Map.of("reason", "audit"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(identity).isNotNull();
        return String.valueOf(identity.get("givenName"));
    }
}
