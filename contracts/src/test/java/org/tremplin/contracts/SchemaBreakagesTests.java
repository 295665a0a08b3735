package org.tremplin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemaBreakagesTests {

    private static final String RELEASED = """
            {"type": "object", "title": "an event", "x-data-class": "pathway",
             "properties": {
               "participant": {"type": "string", "description": "id"},
               "months": {"type": ["integer", "null"]},
               "on": {"type": "string", "format": "date"},
               "mark": {"type": "string", "enum": ["present", "late"]},
               "labels": {"type": "object", "additionalProperties": {"type": "string"}},
               "stages": {"type": "array", "items": {"type": "object",
                 "properties": {"code": {"type": "string"}, "certificate": {"type": ["string", "null"]}},
                 "required": ["code"]}}},
             "required": ["participant", "on", "mark"]}
            """;

    private final JsonMapper json = new JsonMapper();

    @Nested
    class Refuses {

        @Test
        void removedField() {
            assertThat(after(it -> properties(it).remove("months"))).containsExactly("months: field removed");
        }

        @Test
        void removedRequiredField() {
            assertThat(after(it -> {
                        properties(it).remove("on");
                        required(it, "participant", "mark");
                    }))
                    .containsExactly("on: field removed");
        }

        @Test
        void renamedField() {
            assertThat(after(it -> properties(it).set("day", properties(it).remove("months"))))
                    .containsExactly("months: field removed");
        }

        @Test
        void addedRequiredField() {
            assertThat(after(it -> {
                        properties(it).putObject("partner").put("type", "string");
                        required(it, "participant", "on", "mark", "partner");
                    }))
                    .containsExactly("partner: required field added");
        }

        @Test
        void fieldThatBecameRequired() {
            assertThat(after(it -> required(it, "participant", "on", "mark", "months")))
                    .containsExactly("months: became required");
        }

        @Test
        void fieldThatMayNowBeMissing() {
            assertThat(after(it -> required(it, "participant", "on"))).containsExactly("mark: may now be missing");
        }

        @Test
        void changedType() {
            assertThat(after(it -> field(it, "participant").put("type", "integer")))
                    .containsExactly("participant: type changed from string to integer");
        }

        @Test
        void typeThatMayNowBeNull() {
            assertThat(after(it -> field(it, "participant")
                            .putArray("type")
                            .add("string")
                            .add("null")))
                    .containsExactly("participant: type changed from string to string or null");
        }

        @Test
        void typeThatMayNoLongerBeNull() {
            assertThat(after(it -> field(it, "months").put("type", "integer")))
                    .containsExactly("months: type changed from integer or null to integer");
        }

        @Test
        void typeThatIsNoLongerSaid() {
            assertThat(after(it -> field(it, "participant").remove("type")))
                    .containsExactly("participant: type changed from string to any");
        }

        @Test
        void removedEnumValue() {
            assertThat(after(it -> field(it, "mark").putArray("enum").add("present")))
                    .containsExactly("mark: enum value removed: late");
        }

        @Test
        void addedEnumValueWhichNoReaderOfTheOldSchemaTakes() {
            assertThat(after(it -> field(it, "mark").withArray("enum").add("excused")))
                    .containsExactly("mark: enum value added: excused");
        }

        @Test
        void enumWhereAnythingWent() {
            assertThat(after(it -> field(it, "participant").putArray("enum").add("a")))
                    .containsExactly("participant: enum added");
        }

        @Test
        void enumThatIsLiftedAltogether() {
            assertThat(after(it -> field(it, "mark").remove("enum"))).containsExactly("mark: enum removed");
        }

        @Test
        void changedFormat() {
            assertThat(after(it -> field(it, "on").put("format", "date-time")))
                    .containsExactly("on: format changed from \"date\" to \"date-time\"");
        }

        @Test
        void limitThatWasNotThere() {
            assertThat(after(it -> field(it, "months").put("maximum", 12)))
                    .singleElement()
                    .asString()
                    .startsWith("months: maximum changed");
        }

        @Test
        void keywordThatItDoesNotUnderstand() {
            assertThat(after(it -> it.putArray("anyOf").addObject()))
                    .singleElement()
                    .asString()
                    .startsWith("event: anyOf changed");
        }

        @Test
        void doorThatIsClosedToFieldsOfLaterVersions() {
            assertThat(after(it -> it.put("additionalProperties", false)))
                    .singleElement()
                    .asString()
                    .startsWith("{}: schema changed");
        }

        @Test
        void changeInsideOfLists() {
            assertThat(after(it -> {
                        ObjectNode stage = (ObjectNode) field(it, "stages").get("items");
                        properties(stage).remove("certificate");
                        field(stage, "code").put("type", "integer");
                        properties(stage).putObject("rank").put("type", "integer");
                        required(stage, "code", "rank");
                    }))
                    .containsExactly(
                            "stages[].code: type changed from string to integer",
                            "stages[].certificate: field removed",
                            "stages[].rank: required field added");
        }

        @Test
        void changeInsideOfMaps() {
            assertThat(after(it ->
                            ((ObjectNode) field(it, "labels").get("additionalProperties")).put("type", "integer")))
                    .containsExactly("labels{}: type changed from string to integer");
        }

        @Test
        void otherDataClassFromWhichGrantsWereMade() {
            assertThat(after(it -> it.put("x-data-class", "figures")))
                    .containsExactly("event: x-data-class changed from \"pathway\" to \"figures\"");
        }

        @Test
        void andSaysAllThatItFindsAtOnce() {
            assertThat(after(it -> {
                        properties(it).remove("months");
                        field(it, "on").put("type", "integer");
                    }))
                    .hasSize(2);
        }
    }

    @Nested
    class LetsPass {

        @Test
        void whatDidNotChange() {
            assertThat(after(it -> {})).isEmpty();
        }

        @Test
        void addedFieldThatMayBeMissing() {
            assertThat(after(it -> properties(it)
                            .putObject("partner")
                            .putArray("type")
                            .add("string")
                            .add("null")))
                    .isEmpty();
        }

        @Test
        void addedFieldThatMayBeMissingInsideOfLists() {
            assertThat(after(it -> properties((ObjectNode) field(it, "stages").get("items"))
                            .putObject("rank")
                            .put("type", "integer")))
                    .isEmpty();
        }

        @Test
        void betterWords() {
            assertThat(after(it -> {
                        it.put("title", "another").put("description", "more");
                        field(it, "participant")
                                .put("description", "pseudonymous id")
                                .put("deprecated", true);
                    }))
                    .isEmpty();
        }

        @Test
        void anotherOrder() {
            assertThat(after(it -> {
                        required(it, "mark", "on", "participant");
                        properties(it).set("participant", properties(it).remove("participant"));
                        field(it, "months").putArray("type").add("null").add("integer");
                    }))
                    .isEmpty();
        }
    }

    private List<String> after(Consumer<ObjectNode> change) {
        ObjectNode present = (ObjectNode) json.readTree(RELEASED);
        change.accept(present);
        return SchemaBreakages.between(json.readTree(RELEASED), present);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode field(ObjectNode schema, String name) {
        return (ObjectNode) properties(schema).get(name);
    }

    private static void required(ObjectNode schema, String... fields) {
        schema.putArray("required")
                .addAll(List.of(fields).stream().map(schema::stringNode).toList());
    }
}
