package org.tremplin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas that integrators get are kept as files and say what the records say. Where one differs, the generated one
 * lies under {@code target/schemas}: compare, and copy it over {@code src/main/resources/schemas} to approve.
 */
class SchemaTests {

    private static final Path GENERATED = Path.of("target/schemas");
    private static final JsonMapper MAPPER = Contract.mapper();
    private static final RecordSchemas SCHEMAS = new RecordSchemas();

    static Stream<Contract> contracts() {
        return Contract.all();
    }

    @Test
    void existsForEveryEventAndForNoOther() throws IOException {
        assertThat(Contract.schemaTypes())
                .containsExactlyInAnyOrderElementsOf(
                        Contract.all().map(Contract::type).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void saysWhatTheRecordSays(Contract contract) throws IOException {
        JsonNode generated = SCHEMAS.of(contract);
        Files.createDirectories(GENERATED);
        Files.writeString(
                GENERATED.resolve(contract.type() + ".json"),
                MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(generated) + "\n");

        assertThat(contract.schema()).isRegularFile();
        assertThat(MAPPER.readTree(Files.readString(contract.schema()))).isEqualTo(generated);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void explainsEveryField(Contract contract) throws IOException {
        JsonNode schema = MAPPER.readTree(Files.readString(contract.schema()));

        assertThat(schema.hasNonNull("description")).isTrue();
        assertThat(schema.findValues("properties").stream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.hasNonNull("description"))
                        .as(field.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void acceptsTheApprovedJson(Contract contract) throws IOException {
        assertThat(problems(contract, approved(contract))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void acceptsWhatALaterVersionSaysMore(Contract contract) throws IOException {
        assertThat(problems(contract, approved(contract).put("saidByALaterVersion", 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void asksForWhatCannotBeNullAndForNothingElse(Contract contract) throws IOException {
        for (RecordComponent component : contract.event().getRecordComponents()) {
            ObjectNode without = approved(contract);
            without.remove(component.getName());
            ObjectNode withNull = approved(contract).putNull(component.getName());

            boolean optional = Contract.mayBeNull(component);
            assertThat(problems(contract, without).isEmpty())
                    .as("without %s", component.getName())
                    .isEqualTo(optional);
            assertThat(problems(contract, withNull).isEmpty())
                    .as("null %s", component.getName())
                    .isEqualTo(optional);
        }
    }

    private static ObjectNode approved(Contract contract) throws IOException {
        return (ObjectNode) MAPPER.readTree(Files.readString(contract.approved()));
    }

    private static List<Error> problems(Contract contract, JsonNode json) throws IOException {
        return Contract.problems(Files.readString(contract.schema()), MAPPER.writeValueAsString(json));
    }
}
