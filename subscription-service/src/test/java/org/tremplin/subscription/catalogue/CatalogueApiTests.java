package org.tremplin.subscription.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.DataClass;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TremplinTest
class CatalogueApiTests {

    private static final String CATALOGUE = "/api/subscriptions/v1/catalogue";
    private static final String ATTENDED = "org.tremplin.training.session-attended.v1";

    private final Api api;
    private final Catalogue catalogue;
    private final JsonMapper json;

    CatalogueApiTests(Api api, Catalogue catalogue, JsonMapper json) {
        this.api = api;
        this.catalogue = catalogue;
        this.json = json;
    }

    @Test
    void listsEveryPublishedTypeWithAllThatThereIsToKnow() {
        JsonNode listing = read(CATALOGUE);

        assertThat(listing.get("types").valueStream().map(it -> it.get("type").asString()))
                .containsExactlyElementsOf(PublishedTypes.all());
        assertThat(listing.get("count").asInt()).isEqualTo(PublishedTypes.all().size());
        assertThat(listing.get("types").valueStream()).allSatisfy(it -> {
            assertThat(it.get("version").asInt()).isPositive();
            assertThat(it.get("description").asString()).endsWith(".");
            assertThat(it.get("owner").asString()).endsWith("-service");
            assertThat(it.get("topic").asString()).startsWith("tremplin.");
            assertThat(it.get("dataClass").asString()).isIn("figures", "contact", "pathway", "sensitive");
            assertThat(it.at("/schema/properties").isEmpty()).isFalse();
            assertThat(it.get("example").isEmpty()).isFalse();
        });
    }

    @Test
    void saysInTheSchemaWhatItEnforces() {
        assertThat(catalogue.all()).allSatisfy(type -> {
            assertThat(type.schema().get("x-data-class").asString())
                    .isEqualTo(type.dataClass().code());
            assertThat(type.schema().get("x-owner").asString()).isEqualTo(type.owner());
        });
    }

    @Test
    void showsOneTypeWithItsVersions() {
        JsonNode one = read(CATALOGUE + "/" + ATTENDED);

        assertThat(one.get("name").asString()).isEqualTo("session-attended");
        assertThat(one.get("version").asInt()).isEqualTo(1);
        assertThat(one.get("owner").asString()).isEqualTo("training-service");
        assertThat(one.get("topic").asString()).isEqualTo("tremplin.training.v1");
        assertThat(one.get("dataClass").asString()).isEqualTo("pathway");
        assertThat(one.at("/versions/0").asString()).isEqualTo(ATTENDED);
        assertThat(one.at("/schema/$id").asString()).isEqualTo("urn:tremplin:schema:" + ATTENDED);
        assertThat(one.at("/example/mark").asString()).isEqualTo("late");
    }

    @Test
    void givesTheSchemaAlone() {
        get("integration", CATALOGUE + "/" + ATTENDED + "/schema")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/schema+json")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo(ATTENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "?q=attended,1",
        "?q=SESSION attended,1",
        "?q=erasure,2",
        "?owner=nobody,0",
        "?dataClass=secret,0",
        "?q=no such words,0",
        "?owner=training-service&q=erasure,1"
    })
    void findsByWordsOwnerAndClass(String query, int count) {
        assertThat(read(CATALOGUE + query).get("count").asInt()).isEqualTo(count);
    }

    @Test
    void findsTheTypesOfAClass() {
        assertThat(read(CATALOGUE + "?dataClass=sensitive")
                        .get("types")
                        .valueStream()
                        .map(it -> it.get("name").asString()))
                .contains("participant-registered", "step-planned", "internship-broken-off", "pathway-ended")
                .hasSize((int) catalogue.all().stream()
                        .filter(it -> it.dataClass() == DataClass.SENSITIVE)
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/org.tremplin.training.session-attended.v9", "/nothing/schema"})
    void refusesTypesThatAreNotPublished(String path) {
        get("integration", CATALOGUE + path)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("event-type-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration", "coordinator", "trainer", "board", "operator"})
    void isOpenToWhoeverIsSignedIn(String role) {
        get(role, CATALOGUE).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {CATALOGUE, CATALOGUE + "/" + ATTENDED, "/api/subscriptions/v1/asyncapi.json"})
    void isClosedToStrangers(String path) {
        api.anonymous().get().uri(path).exchange().expectStatus().isUnauthorized();
    }

    private RestTestClient.ResponseSpec get(String role, String path) {
        return api.as(role).get().uri(path).exchange();
    }

    private JsonNode read(String path) {
        return json.readTree(Objects.requireNonNull(get("integration", path)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody()));
    }
}
