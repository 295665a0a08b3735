package org.tremplin.participant.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class PartnerApiTests {

    private static final String PARTNERS = Backbone.API + "/partners";

    private final Api api;
    private final Published published;

    PartnerApiTests(Api api, Published published) {
        this.api = api;
        this.published = published;
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
}
