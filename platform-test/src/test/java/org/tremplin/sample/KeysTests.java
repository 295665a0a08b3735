package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.platform.privacy.ForgottenPersons;
import org.tremplin.platform.privacy.Seals;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;

/** Keys of persons: destroyed for good, and wrapped anew when the master key changes. */
@TremplinTest
class KeysTests {

    private final Api api;
    private final JdbcClient database;
    private final ForgottenPersons forgotten;
    private final Seals seals;
    private final Environment environment;
    private final String person = UUID.randomUUID().toString();

    KeysTests(Api api, JdbcClient database, ForgottenPersons forgotten, Seals seals, Environment environment) {
        this.api = api;
        this.database = database;
        this.forgotten = forgotten;
        this.seals = seals;
        this.environment = environment;
    }

    @Nested
    class Destroying {

        @Test
        void makesWhatWasSealedUnreadable() {
            String note = open();
            String apart = seals.close(person, "kept apart");
            assertThat(seals.open(person, apart)).contains("kept apart");
            forgotten.forget(person);
            forgotten.forget(person);
            assertThat(forgotten.contains(person)).isTrue();
            assertThat(seals.open(person, apart)).isEmpty();
            try (var anew = new AnotherInstance(environment)) {
                assertThat(anew.textOf(note, database)).isNull();
            }
        }

        @Test
        void refusesANewKeyForEver() {
            open();
            forgotten.forget(person);
            post().expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("participant-erased");
        }

        @Test
        void refusesAKeyAlsoForWhomNoneWasMade() {
            forgotten.forget(person);
            post().expectStatus().isEqualTo(409);
        }

        @Test
        void leavesTheCachesOfOtherInstancesWithinSeconds() throws IOException {
            String note = open();
            Path ownJournal = Files.createTempFile("erasures", ".journal");
            try (var other = new AnotherInstance(environment, "tremplin.privacy.erasure-journal-file=" + ownJournal)) {
                assertThat(other.textOf(note, database)).isEqualTo("secret text");
                forgotten.forget(person);
                Eventually.soon(() -> assertThat(other.textOf(note, database)).isNull());
            }
            Files.delete(ownJournal);
        }
    }

    @Nested
    class Backups {

        @Test
        void bringNoKeyBack() {
            String note = open();
            byte[] dumped = database.sql("select wrapped from privacy.person_key where person = ?")
                    .param(person)
                    .query(byte[].class)
                    .single();
            String master = masterOf(person);
            forgotten.forget(person);
            database.sql(
                            "update privacy.person_key set wrapped = ?, master_key = ?, destroyed_at = null where person = ?")
                    .params(List.of(dumped, master, person))
                    .update();
            assertThat(seals.open(person, "")).as("while the service runs").isEmpty();
            try (var anew = new AnotherInstance(environment)) {
                assertThat(anew.textOf(note, database)).isNull();
                assertThat(anew.forgotten().contains(person)).isTrue();
            }
            assertThat(masterOf(person))
                    .as("the key that came back is gone again")
                    .isNull();
        }

        @Test
        void giveALostJournalBack() throws IOException {
            forgotten.forget(person);
            Path fresh = Files.createTempDirectory("keys").resolve("erasures.journal");
            try (var anew = new AnotherInstance(environment, "tremplin.privacy.erasure-journal-file=" + fresh)) {
                assertThat(anew.forgotten().contains(person)).isTrue();
                assertThat(Files.readString(fresh)).contains(person);
            }
        }

        @Test
        void findAJournalWhoseLastLineWasNotFinished() throws IOException {
            Path file = Path.of(environment.getRequiredProperty("tremplin.privacy.erasure-journal-file"));
            Files.writeString(file, "2026-01-01T00:00:00Z half-a-per", java.nio.file.StandardOpenOption.APPEND);
            forgotten.forget(person);
            try (var anew = new AnotherInstance(environment)) {
                assertThat(anew.forgotten().contains(person)).isTrue();
            }
        }
    }

    @Nested
    class Rotating {

        private final Path file = Path.of(environment.getRequiredProperty("tremplin.privacy.master-key-file"));

        @Test
        void wrapsEveryKeyAnewAndLeavesTheEvents() throws IOException {
            String note = open();
            String before = payloads(note);
            String old = Files.readString(file).strip();
            Files.writeString(file, key() + "\n" + old + "\n");
            api.as("coordinator")
                    .post()
                    .uri("/api/sample/v1/keys/rotation")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            api.as("operator")
                    .post()
                    .uri("/api/sample/v1/keys/rotation")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.masterKey")
                    .isEqualTo(masterOf(person));
            assertThat(masters()).containsExactly(masterOf(person));
            Files.writeString(file, Files.readAllLines(file).getFirst());
            try (var anew = new AnotherInstance(environment)) {
                assertThat(anew.textOf(note, database)).isEqualTo("secret text");
            }
            assertThat(payloads(note)).isEqualTo(before);
        }

        @Test
        void happensAtStartWhenThereIsANewerKey() throws IOException {
            String note = open();
            String before = masterOf(person);
            Files.writeString(file, key() + "\n" + Files.readString(file));
            try (var anew = new AnotherInstance(environment)) {
                assertThat(masterOf(person)).isNotEqualTo(before);
                assertThat(anew.textOf(note, database)).isEqualTo("secret text");
            }
            assertThat(seals.open(person, seals.close(person, "x")))
                    .as("an instance that started before finds the new key in the file")
                    .contains("x");
        }

        @Test
        void doesNotStartWithoutTheKeyThatWraps() throws IOException {
            open();
            Path other = Files.writeString(Files.createTempFile("master", ".key"), key());
            String[] changes = {"tremplin.privacy.master-key-file=" + other};
            assertThatThrownBy(() -> new AnotherInstance(environment, changes))
                    .rootCause()
                    .hasMessageContaining(masterOf(person));
        }

        private List<String> masters() {
            return database.sql("select distinct master_key from privacy.person_key where master_key is not null")
                    .query(String.class)
                    .list();
        }

        private String payloads(String note) {
            return database.sql("select string_agg(encode(payload, 'hex'), ' ') from domainevententry"
                            + " where aggregateidentifier = ?")
                    .param(note)
                    .query(String.class)
                    .single();
        }

        private static String key() {
            byte[] bytes = new byte[32];
            new java.security.SecureRandom().nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    private String masterOf(String person) {
        return database.sql("select master_key from privacy.person_key where person = ?")
                .param(person)
                .query((row, number) -> row.getString(1))
                .list()
                .getFirst();
    }

    private String open() {
        JsonNode opened = post().expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(opened).isNotNull();
        return opened.path("id").asString();
    }

    private RestTestClient.ResponseSpec post() {
        return api.as("coordinator")
                .post()
                .uri("/api/sample/v1/notes")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("person", person, "text", "secret text", "sector", "wood"))
                .exchange();
    }
}
