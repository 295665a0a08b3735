package org.tremplin.participant.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class PersonalDataTests {

    private static final List<String> SECRETS = List.of(
            "Wilhelmine",
            "Rosenzweig",
            "1987-03-14",
            "+352 621 987 654",
            "wilhelmine@example.org",
            "Rue Secrète",
            "EXT-SECRET");

    private final Published published;
    private final Backbone backbone;
    private final JdbcClient database;

    PersonalDataTests(Api api, Published published, JdbcClient database) {
        this.published = published;
        this.backbone = new Backbone(api);
        this.database = database;
    }

    @Test
    void liesEncryptedInTheEventStoreAndIsNeverTold() {
        Map<String, Object> person = Backbone.person("Wilhelmine", "Rosenzweig");
        person.remove("birthYear");
        person.put("birthDate", "1987-03-14");
        person.put("externalId", "EXT-SECRET-" + UUID.randomUUID());
        person.put(
                "contact",
                Map.of("phone", "+352 621 987 654", "email", "wilhelmine@example.org", "address", "Rue Secrète 1"));
        String id = backbone.register(person);
        backbone.enrol(id, "2017-2", "2017-09-04");
        soon(() -> assertThat(backbone.get("/participants/" + id).path("name").asString())
                .isEqualTo("Wilhelmine Rosenzweig"));

        List<String> stored = stored();
        assertThat(stored).anyMatch(payload -> payload.contains(id) && payload.contains("enc:v1:"));
        for (String secret : SECRETS) {
            assertThat(stored).noneMatch(payload -> payload.contains(secret));
        }
        soon(() -> assertThat(published.records("tremplin.participant.v1"))
                .filteredOn(message -> id.equals(message.key()))
                .hasSize(3));
        assertThat(published.records("tremplin.participant.v1")).allSatisfy(message -> {
            String told = message.headers() + new String(message.value(), StandardCharsets.UTF_8);
            assertThat(told).doesNotContain(SECRETS);
        });
    }

    @Test
    void keepsWhatIsWrittenAboutHerAsSecretAsHerName() {
        String id = backbone.register();
        String theme = "sante--acces-aux-soins";
        backbone.post(
                "/participants/" + id + "/referrals",
                Map.of("receiver", "cria", "need", theme, "note", "Referral-Secret"));
        backbone.post(
                "/participants/" + id + "/steps", Map.of("kind", theme, "due", "2999-01-01", "note", "Step-Secret"));
        backbone.post(
                "/participants/" + id + "/openings", Map.of("reason", "urgent-care", "note", "Opening-Secret"), "cria");
        soon(() -> assertThat(backbone.get("/participants/" + id + "/circle").toString())
                .contains("Referral-Secret", "Step-Secret", "urgent-care"));

        assertThat(stored()).anyMatch(payload -> payload.contains(id) && payload.contains("enc:v1:"));
        assertThat(stored()).noneMatch(payload -> payload.contains("-Secret"));
        assertThat(published.records("tremplin.participant.v1"))
                .noneMatch(message -> new String(message.value(), StandardCharsets.UTF_8).contains("-Secret"));
    }

    private List<String> stored() {
        return database.sql("select payload from domainevententry")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }
}
