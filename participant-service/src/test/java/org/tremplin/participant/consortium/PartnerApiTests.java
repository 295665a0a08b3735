package org.tremplin.participant.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.participant.Backbone;
import org.tremplin.platform.access.Agreement;
import org.tremplin.test.Api;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class PartnerApiTests {

    private static final String PARTNERS = Backbone.API + "/partners";

    private final Api api;
    private final Published published;
    private final MongoOperations agreements;

    PartnerApiTests(Api api, Published published, MongoOperations agreements) {
        this.api = api;
        this.published = published;
        this.agreements = agreements;
    }

    @Test
    void takesAPartnerInOnce() {
        Map<String, String> asld = Map.of("code", "asld-41", "name", "ASLD 41", "kind", "association");
        var coordinator = api.as("coordinator");
        coordinator.post().uri(PARTNERS).body(asld).exchange().expectStatus().isCreated();
        coordinator
                .post()
                .uri(PARTNERS)
                .body(asld)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("asld-41")
                .jsonPath("$.version")
                .isEqualTo(0);
    }

    @Test
    void refusesTheCodeOfAnotherOrganisation() {
        var coordinator = api.as("coordinator");
        coordinator
                .post()
                .uri(PARTNERS)
                .body(Map.of("code", "cria-41", "name", "CRIA 41", "kind", "association"))
                .exchange()
                .expectStatus()
                .isCreated();
        coordinator
                .post()
                .uri(PARTNERS)
                .body(Map.of("code", "cria-41", "name", "Other", "kind", "company"))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("partner-code-taken");
    }

    @ParameterizedTest
    @CsvSource({
        "code, Not A Code",
        "code, ''",
        "code, -x",
        "code, a--b",
        "name, ' '",
        "kind, party",
    })
    void saysWhichFieldIsWrong(String field, String value) {
        Map<String, String> body = new java.util.HashMap<>(Map.of("code", "x", "name", "X", "kind", "company"));
        body.put(field, value);
        api.as("coordinator")
                .post()
                .uri(PARTNERS)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
    }

    @Test
    void letsOnlyCoordinatorsTakePartnersIn() {
        Map<String, String> body = Map.of("code", "nobody", "name", "Nobody", "kind", "company");
        api.as("adviser")
                .post()
                .uri(PARTNERS)
                .body(body)
                .exchange()
                .expectStatus()
                .isForbidden();
        api.anonymous()
                .post()
                .uri(PARTNERS)
                .body(body)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void listsPartnersAndTellsOfThem() {
        api.as("coordinator")
                .post()
                .uri(PARTNERS)
                .body(Map.of("code", "medef-41", "name", "MEDEF 41", "kind", "employers-federation"))
                .exchange()
                .expectStatus()
                .isCreated();
        soon(() -> api.as("board")
                .get()
                .uri(PARTNERS)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.partners[?(@.code=='medef-41')].name")
                .isEqualTo("MEDEF 41"));
        soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                .filteredOn(heard -> heard.event() instanceof PartnerJoinedV1 joined
                        && joined.partner().equals("medef-41"))
                .singleElement()
                .satisfies(heard -> assertThat(heard.key()).isEqualTo("medef-41")));
    }

    @Test
    void bindsByTheAgreementUntilTheDeparture() {
        new Backbone(api).join("adie");
        put("adie", Map.of("from", "2017-01-01", "until", "2027-12-31"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
        leave("adie", "2020-06-30").expectStatus().isOk();

        soon(() -> assertThat(agreements.findById("adie", Document.class, Agreement.COLLECTION))
                .containsEntry("from", "2017-01-01")
                .containsEntry("until", "2027-12-31")
                .containsEntry("leftOn", "2020-06-30"));
        soon(() -> api.as("board")
                .get()
                .uri(PARTNERS)
                .exchange()
                .expectBody()
                .jsonPath("$.partners[?(@.code=='adie')].agreement.until")
                .isEqualTo("2027-12-31")
                .jsonPath("$.partners[?(@.code=='adie')].leftOn")
                .isEqualTo("2020-06-30"));
        soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                .filteredOn(heard -> heard.key().equals("adie"))
                .extracting(Heard::event)
                .endsWith(
                        new AgreementSignedV1("adie", LocalDate.parse("2017-01-01"), LocalDate.parse("2027-12-31")),
                        new PartnerLeftV1("adie", LocalDate.parse("2020-06-30"))));
    }

    @Test
    void refusesAgreementsThatMakeNoSense() {
        new Backbone(api).join("ofii");
        put("ofii", Map.of("from", "2020-01-01", "until", "2019-01-01"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("agreement-ends-before-it-begins");
        put("ofii", Map.of("until", "2019-01-01"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("from");
        put("nobody-knows", Map.of("from", "2020-01-01"))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("partner-not-found");
        leave("ofii", "2020-06-30").expectStatus().isOk();
        leave("ofii", "2021-06-30")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("partner-already-left");
    }

    @Test
    void letsOnlyCoordinatorsSignAndLeave() {
        var adviser = api.as("adviser");
        adviser.put()
                .uri(PARTNERS + "/asti/agreement")
                .body(Map.of("from", "2020-01-01"))
                .exchange()
                .expectStatus()
                .isForbidden();
        adviser.post()
                .uri(PARTNERS + "/asti/departure")
                .body(Map.of("on", "2020-01-01"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private RestTestClient.ResponseSpec put(String partner, Map<String, String> body) {
        return api.as("coordinator")
                .put()
                .uri(PARTNERS + "/" + partner + "/agreement")
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec leave(String partner, String on) {
        return api.as("coordinator")
                .post()
                .uri(PARTNERS + "/" + partner + "/departure")
                .body(Map.of("on", on))
                .exchange();
    }
}
