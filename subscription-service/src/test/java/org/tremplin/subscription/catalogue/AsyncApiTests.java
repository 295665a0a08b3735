package org.tremplin.subscription.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document is valid, complete, and says of Kafka what lies there. */
@TremplinTest
class AsyncApiTests {

    private static final String MESSAGES = "/components/messages";

    private final Api api;
    private final Published published;
    private final JsonMapper json;
    private JsonNode document;

    AsyncApiTests(Api api, Published published, JsonMapper json) {
        this.api = api;
        this.published = published;
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

    @Test
    void describesTheRecordsAsTheyLieOnTheTopics() {
        String participant = UUID.randomUUID().toString();
        ParticipantErasedV1 event = new ParticipantErasedV1(participant, LocalDate.of(2017, 9, 6));
        published.tell(participant, "/participant/participant/" + participant, 4, event);

        ConsumerRecord<String, byte[]> told = published.records("tremplin.participant.v1").stream()
                .filter(it -> participant.equals(it.key()))
                .findFirst()
                .orElseThrow();
        ObjectNode headers = json.createObjectNode();
        told.headers().forEach(it -> headers.put(it.key(), new String(it.value(), StandardCharsets.UTF_8)));

        String type = PublishedTypes.nameOf(ParticipantErasedV1.class);
        assertThat(headerProblems(type, headers)).isEmpty();
        assertThat(headers.propertyNames())
                .isSubsetOf(EventHeaders.all().stream()
                        .map(EventHeaders.Header::name)
                        .toList());
        assertThat(problems(document.at("/components/schemas").get(type), json.readTree(told.value())))
                .isEmpty();
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
