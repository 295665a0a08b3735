package org.tremplin.participant.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class RegistrationApiTests {

    private static final String PARTICIPANTS = Backbone.API + "/participants";

    private final Api api;
    private final Published published;
    private final Backbone backbone;
    private final RestTestClient coordinator;

    RegistrationApiTests(Api api, Published published) {
        this.api = api;
        this.published = published;
        this.backbone = new Backbone(api);
        this.coordinator = api.as("coordinator");
    }

    @Nested
    class Register {

        @Test
        void registersAndTellsWithoutHerName() {
            String id = backbone.register(Backbone.person("Zarifa", "Unmistakable"));

            soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                    .filteredOn(heard -> heard.key().equals(id))
                    .singleElement()
                    .satisfies(heard -> {
                        assertThat(heard.event())
                                .isEqualTo(new ParticipantRegisteredV1(
                                        id,
                                        "asti",
                                        "f",
                                        1990,
                                        "SY",
                                        "protection",
                                        null,
                                        null,
                                        LocalDate.parse("2017-07-12")));
                        assertThat(heard.raw()).doesNotContain("Zarifa", "Unmistakable");
                        assertThat(heard.envelope().source()).isEqualTo("/participant/participant/" + id);
                    }));
        }

        @Test
        void takesOneNameAndNothingThatIsNotKnown() {
            Map<String, Object> person = Backbone.person("Amina", "");
            person.remove("birthYear");
            person.remove("nationality");
            person.remove("registeredOn");
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .body(person)
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(0);
        }

        @Test
        void answersTheSameForTheSameKey() {
            String key = UUID.randomUUID().toString();
            Map<String, Object> person = Backbone.person("Nour", "Key");
            String first = send(key, person, 201);
            assertThat(send(key, person, 200)).isEqualTo(first);
        }

        @Test
        void refusesTheSameKeyForAnotherPerson() {
            String key = UUID.randomUUID().toString();
            send(key, Backbone.person("Nour", "Key"), 201);
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .header("Idempotency-Key", key)
                    .body(Backbone.person("Other", "Key"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("idempotency-key-reused");
        }

        @Test
        void refusesAPartnerOutsideTheConsortium() {
            Map<String, Object> person = Backbone.person("Nour", "Haddad");
            person.put("partner", "nobody-knows");
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .body(person)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("partner-unknown");
        }

        @Test
        void refusesAPartnerThatIsNotActedFor() {
            Map<String, Object> person = Backbone.person("Nour", "Haddad");
            person.put("partner", "cria");
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .body(person)
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("not-your-partner");
        }

        @Test
        void refusesAPartnerThatNoAgreementBinds() {
            String unbound = "u-" + UUID.randomUUID().toString().substring(0, 8);
            backbone.post("/partners", Map.of("code", unbound, "name", "Unbound", "kind", "company"));
            Map<String, Object> person = Backbone.person("Nour", "Haddad");
            person.put("partner", unbound);
            api.as("adviser", unbound)
                    .post()
                    .uri(PARTICIPANTS)
                    .body(person)
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("agreement-not-in-force");
        }

        @ParameterizedTest
        @CsvSource({
            "partner,            ,            partner",
            "partner,            A B,         partner",
            "sex,                ,            sex",
            "sex,                female,      sex",
            "status,             refugee,     status",
            "status,             ,            status",
            "nationality,        Syria,       nationality",
            "nationality,        ZZ,          nationality",
            "language,           french,      language",
            "level,              A3,          level",
            "level,              B1,          language",
            "birthYear,          1899,        birthYear",
            "birthYear,          2999,        birthYear",
            "birthYear,          abc,         birthYear",
            "birthDate,          2999-01-01,  birthDate",
            "birthDate,          31/05/1990,  birthDate",
            "birthDate,          1980-05-31,  birthYear",
            "registeredOn,       2999-01-01,  registeredOn",
            "givenName,          'a\tb',      givenName",
            "externalId,         'a\nb',      externalId",
            "somethingElse,      1,           somethingElse",
        })
        void saysWhichFieldIsWrong(String field, String value, String told) {
            Map<String, Object> person = Backbone.person("Nour", "Haddad");
            person.put(field, value);
            refused(person, told);
        }

        @ParameterizedTest
        @ValueSource(strings = {"givenName", "familyName", "externalId"})
        void refusesWhatIsTooLong(String field) {
            Map<String, Object> person = Backbone.person("Nour", "Haddad");
            person.put(field, "x".repeat(101));
            refused(person, field);
        }

        @Test
        void refusesNobody() {
            refused(Backbone.person(" ", ""), "givenName");
        }

        @Test
        void refusesContactsThatCannotBeReached() {
            Map<String, Object> person = Backbone.person("Nour", "Haddad");
            person.put("contact", Map.of("phone", "call me", "email", "nowhere"));
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .body(person)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[*].field")
                    .value(fields -> assertThat(fields.toString()).contains("contact.phone", "contact.email"));
        }

        @Test
        void saysItInFrench() {
            Map<String, Object> person = Backbone.person("Nour", "Haddad");
            person.put("status", "refugee");
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .header("Accept-Language", "fr")
                    .body(person)
                    .exchange()
                    .expectBody()
                    .jsonPath("$.errors[0].message")
                    .isEqualTo("Choisissez l’un des statuts.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"trainer", "placement", "board", "service"})
        void isNotOpenTo(String role) {
            api.as(role)
                    .post()
                    .uri(PARTICIPANTS)
                    .body(Backbone.person("Nour", "Haddad"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }

        private void refused(Map<String, Object> person, String field) {
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .body(person)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("invalid-request")
                    .jsonPath("$.errors[*].field")
                    .value(fields -> assertThat(fields.toString()).contains(field))
                    .jsonPath("$.errors[0].message")
                    .isNotEmpty();
        }

        private String send(String key, Map<String, Object> person, int status) {
            String[] id = new String[1];
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .header("Idempotency-Key", key)
                    .body(person)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status)
                    .expectHeader()
                    .valueEquals("ETag", "\"0\"")
                    .expectBody()
                    .jsonPath("$.id")
                    .value(value -> id[0] = String.valueOf(value));
            return id[0];
        }
    }

    @Nested
    class Duplicates {

        @Test
        void warnsAcrossPartnersWhateverTheSpelling() {
            String family = name();
            backbone.register(Backbone.person("Élodie-Anne", family));
            Map<String, Object> again = Backbone.person(family.toUpperCase(Locale.ROOT), "elodie anne");
            again.put("partner", "cria");
            again.remove("nationality");
            soon(() -> assertThat(backbone.registration(again)
                            .path("warnings")
                            .path(0)
                            .path("code")
                            .asString())
                    .isEqualTo("likely-duplicate"));
        }

        @Test
        void doesNotWarnWhereTheYearOfBirthDiffers() {
            String family = name();
            backbone.register(Backbone.person("Elodie", family));
            Map<String, Object> other = Backbone.person("Elodie", family);
            soon(() -> assertThat(backbone.post("/participants", other).path("warnings"))
                    .hasSize(1));
            other.put("birthYear", 1991);
            assertThat(backbone.post("/participants", other).path("warnings")).isEmpty();
            other.put("birthYear", 1990);
            other.put("nationality", "IQ");
            assertThat(backbone.post("/participants", other).path("warnings")).isEmpty();
        }

        private static String name() {
            return "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        }
    }

    @Nested
    class ExternalIds {

        @Test
        void areUniquePerPartner() {
            String externalId = UUID.randomUUID().toString();
            String first = backbone.register(withId(externalId, "asti"));
            backbone.register(withId(externalId, "cria"));
            soon(() -> coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .body(withId(externalId, "asti"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("external-id-taken")
                    .jsonPath("$.participant")
                    .isEqualTo(first));
        }

        @Test
        void doNotTellOtherPartnersWhoHasThem() {
            String externalId = UUID.randomUUID().toString();
            backbone.register(withId(externalId, "asti"));
            api.as("adviser", "cria")
                    .post()
                    .uri(PARTICIPANTS)
                    .body(withId(externalId, "asti"))
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("not-your-partner")
                    .jsonPath("$.participant")
                    .doesNotExist();
        }

        @Test
        void leaveNothingBehindWhereTheyAreTaken() {
            String externalId = UUID.randomUUID().toString();
            backbone.register(withId(externalId, "asti"));
            String key = UUID.randomUUID().toString();
            Map<String, Object> second = withId(externalId, "asti");
            second.put("familyName", "Nowhere");
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .header("Idempotency-Key", key)
                    .body(second)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(409);
            second.put("externalId", UUID.randomUUID().toString());
            coordinator
                    .post()
                    .uri(PARTICIPANTS)
                    .header("Idempotency-Key", key)
                    .body(second)
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }

        @Test
        void areAddedOnce() {
            String id = backbone.register();
            Map<String, String> known =
                    Map.of("partner", "asti", "externalId", UUID.randomUUID().toString());
            assertThat(backbone.post("/participants/" + id + "/external-ids", known)
                            .path("version")
                            .asLong())
                    .isEqualTo(1);
            assertThat(backbone.post("/participants/" + id + "/external-ids", known)
                            .path("version")
                            .asLong())
                    .isEqualTo(1);
            String other = backbone.register();
            coordinator
                    .post()
                    .uri(PARTICIPANTS + "/" + other + "/external-ids")
                    .body(known)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("external-id-taken");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"nobody", "programme:connections", "partner:asti", "00000000-0000-4000-8000-000000000000"})
        void areNotAddedToNobody(String id) {
            coordinator
                    .post()
                    .uri(PARTICIPANTS + "/" + id + "/external-ids")
                    .body(Map.of("partner", "cria", "externalId", "1"))
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("participant-not-found");
        }

        private static Map<String, Object> withId(String externalId, String partner) {
            Map<String, Object> person = Backbone.person("Nour", "Haddad");
            person.put("externalId", externalId);
            person.put("partner", partner);
            return person;
        }
    }

    @Nested
    class ContactOfHers {

        @Test
        void isReplacedUnderTheVersionThatWasSeen() {
            String id = backbone.register();
            String contact = PARTICIPANTS + "/" + id + "/contact";
            coordinator
                    .put()
                    .uri(contact)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("phone", "+352 621 000 000"))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("ETag", "\"1\"");
            coordinator
                    .put()
                    .uri(contact)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("phone", "+352 621 000 001"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(412)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("version-conflict");
            coordinator
                    .put()
                    .uri(contact)
                    .body(Map.of("phone", "+352 621 000 000"))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("ETag", "\"1\"");
            soon(() -> assertThat(backbone.get("/participants/" + id)
                            .path("details")
                            .path("contact")
                            .path("phone")
                            .asString())
                    .isEqualTo("+352 621 000 000"));
        }

        @Test
        void isNobodysWhereThereIsNobody() {
            coordinator
                    .put()
                    .uri(PARTICIPANTS + "/programme:connections/contact")
                    .body(Map.of("phone", "1"))
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }
}
