package org.tremplin.subscription.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.publishing.CloudEventHeaders;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document is valid, complete, and says of headers what producers write. */
@TremplinTest
class AsyncApiTests {

    private static final String MESSAGES = "/components/messages";

    private final Api api;
    private final JsonMapper json;
    private JsonNode document;

    AsyncApiTests(Api api, JsonMapper json) {
        this.api = api;
        this.json = json;
    }

    @BeforeEach
    void fetch() {
        document = json.readTree(api.as("integration")
                .get()
                .uri("/api/subscriptions/v1/asyncapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    @Test
    void isValidByTheOfficialSchema() throws IOException {
        assertThat(problems(official(), document)).isEmpty();
    }

    @Test
    void wouldNotBeValidWithAFault() throws IOException {
        ((ObjectNode) document.at("/operations/tell-training")).put("action", "shout");
        assertThat(problems(official(), document)).isNotEmpty();
    }

    @Test
    void hasAChannelPerTopicAndAMessagePerType() {
        assertThat(document.get("channels")
                        .valueStream()
                        .map(it -> it.get("address").asString()))
                .containsExactlyInAnyOrder("tremplin.participant.v1", "tremplin.training.v1", "tremplin.placement.v1");
        assertThat(document.at(MESSAGES).propertyNames()).containsExactlyElementsOf(PublishedTypes.all());
        assertThat(document.get("channels").valueStream().flatMap(it -> it.get("messages").propertyNames().stream()))
                .containsExactlyInAnyOrderElementsOf(PublishedTypes.all());
    }

    @Test
    void refersOnlyToWhatIsThere() {
        assertThat(document.findValuesAsString("$ref"))
                .hasSizeGreaterThan(PublishedTypes.all().size())
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void givesExamplesThatFitTheirSchemas() {
        document.at(MESSAGES).properties().forEach(message -> {
            JsonNode example = message.getValue().at("/examples/0");
            JsonNode payload = document.at("/components/schemas").get(message.getKey());
            assertThat(problems(payload, example.get("payload")))
                    .as(message.getKey())
                    .isEmpty();
            assertThat(headerProblems(message.getKey(), example.get("headers")))
                    .as(message.getKey())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            value = {"asti,request-1,event-0", "-,-,-"},
            nullValues = "-")
    void describesTheHeadersThatProducersWrite(
            @Nullable String partner, @Nullable String correlation, @Nullable String causation) {
        String type = PublishedTypes.all().getFirst();
        Envelope envelope = new Envelope(
                "event-1", "/training/series/1", 0, type, "subject", Instant.EPOCH, partner, correlation, causation);
        ObjectNode headers = json.createObjectNode();
        CloudEventHeaders.write("topic", envelope, new byte[0])
                .headers()
                .forEach(it -> headers.put(it.key(), new String(it.value(), StandardCharsets.UTF_8)));

        assertThat(headerProblems(type, headers)).isEmpty();
        assertThat(EventHeaders.all().stream()
                        .filter(it -> partner != null || it.required())
                        .map(EventHeaders.Header::name))
                .containsExactlyInAnyOrderElementsOf(headers.propertyNames());
    }

    private List<Error> headerProblems(String type, JsonNode headers) {
        List<Error> common = problems(document.at("/components/messageTraits/cloudEvent/headers"), headers);
        return common.isEmpty() ? problems(document.at(MESSAGES).get(type).get("headers"), headers) : common;
    }

    private List<Error> problems(JsonNode schema, JsonNode instance) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(
                        instance.toString(),
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private JsonNode official() throws IOException {
        try (var schema = getClass().getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json")) {
            return json.readTree(schema);
        }
    }
}
