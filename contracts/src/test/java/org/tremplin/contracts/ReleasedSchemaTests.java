package org.tremplin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was released is kept: every schema under {@code src/test/resources/released} still exists, and its version of
 * today breaks nobody. Whoever needs more writes a new record, {@code …V2}, beside the old one.
 */
class ReleasedSchemaTests {

    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final JsonMapper MAPPER = Contract.mapper();

    static List<String> released() throws IOException {
        return Contract.typesIn(RELEASED);
    }

    @Test
    void knowsWhatWasReleased() throws IOException {
        assertThat(released()).contains("org.tremplin.training.session-attended.v1");
    }

    @ParameterizedTest
    @MethodSource("released")
    void isStillTold(String type) {
        assertThat(Contract.all().map(Contract::type))
                .as("%s was released: keep it, and tell a new version beside it", type)
                .contains(type);
    }

    @ParameterizedTest
    @MethodSource("released")
    void breaksNoReader(String type) throws IOException {
        JsonNode released = MAPPER.readTree(Files.readString(RELEASED.resolve(type + ".json")));
        JsonNode present = MAPPER.readTree(Files.readString(contract(type).schema()));

        assertThat(SchemaBreakages.between(released, present))
                .as("%s was released: make a new version instead", type)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void letsWhoReadsByTheReleasedSchemaReadOn(String type) throws IOException {
        String released = Files.readString(RELEASED.resolve(type + ".json"));
        String example = Files.readString(contract(type).approved());

        assertThat(Contract.problems(released, example)).isEmpty();
    }

    private static Contract contract(String type) {
        return Contract.all()
                .filter(contract -> contract.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
