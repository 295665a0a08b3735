package org.tremplin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nobody changes the wire by accident: the approved JSON is read into the record and written again, and must come out
 * as it went in, with every field of the record in it.
 */
class ApprovedJsonTests {

    private static final JsonMapper MAPPER = Contract.mapper();

    static Stream<Contract> contracts() {
        return Contract.all();
    }

    @Test
    void existsForEveryEventAndForNoOther() throws IOException {
        assertThat(Contract.approvedTypes())
                .containsExactlyInAnyOrderElementsOf(
                        Contract.all().map(Contract::type).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isWhatTheRecordReadsAndWrites(Contract contract) throws IOException {
        JsonNode approved = approved(contract);

        Object event = MAPPER.treeToValue(approved, contract.event());

        JsonNode written = MAPPER.readTree(MAPPER.writeValueAsString(event));
        assertThat(written).isEqualTo(approved);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void givesEveryFieldAValue(Contract contract) throws IOException {
        JsonNode approved = approved(contract);

        assertThat(List.of(contract.event().getRecordComponents()))
                .allSatisfy(component -> assertThat(approved.hasNonNull(component.getName()))
                        .as(component.getName())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void readsWhereWhatMayBeMissingIsMissing(Contract contract) throws IOException {
        ObjectNode without = (ObjectNode) approved(contract);
        optional(contract).forEach(without::remove);

        Object event = MAPPER.treeToValue(without, contract.event());

        JsonNode written = MAPPER.valueToTree(event);
        assertThat(optional(contract))
                .allSatisfy(field -> assertThat(written.get(field).isNull()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void readsWhereALaterVersionSaysMore(Contract contract) throws IOException {
        JsonNode approved = approved(contract);
        ObjectNode more = ((ObjectNode) approved.deepCopy()).put("saidByALaterVersion", 1);

        assertThat(MAPPER.treeToValue(more, contract.event()))
                .isEqualTo(MAPPER.treeToValue(approved, contract.event()));
    }

    private static List<String> optional(Contract contract) {
        return Stream.of(contract.event().getRecordComponents())
                .filter(Contract::mayBeNull)
                .map(RecordComponent::getName)
                .toList();
    }

    private static JsonNode approved(Contract contract) throws IOException {
        assertThat(contract.approved()).isRegularFile();
        return MAPPER.readTree(Files.readString(contract.approved()));
    }
}
