package org.tremplin.subscription.catalogue;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The CloudEvents attributes that every record carries as Kafka headers, in binary mode. */
final class EventHeaders {

    private static final List<Header> ALL = List.of(
            new Header("ce_specversion", true, "1.0", "Version of CloudEvents"),
            new Header(
                    "ce_id",
                    true,
                    "0d7f1f0a-5f0b-4c36-9d1e-2b7c1c9e9a11",
                    "Id of the event, the same however often it comes"),
            new Header("ce_source", true, "/training/series/4b9e", "Stream that it belongs to"),
            new Header("ce_type", true, "", "Type and version of the event"),
            new Header(
                    "ce_subject",
                    true,
                    "00005e1f-0000-4000-8000-000000005e1f",
                    "Pseudonymous id of the participant, or of whatever else it is about; also the key of the record"),
            new Header("ce_time", true, "2017-09-06T12:00:00Z", "When it was recorded"),
            new Header("ce_dataschema", true, "", "Name of the JSON Schema of the payload"),
            new Header("content-type", true, "application/json", "Form of the payload"),
            new Header("ce_sequence", true, "7", "Place in its stream, rising"),
            new Header("ce_partner", false, "asti", "Code of the partner that caused it"),
            new Header(
                    "ce_correlationid",
                    false,
                    "6c1f5a50-30a4-4f0e-8d7e-3f3b0a8f6b55",
                    "The same for all that followed from one request"),
            new Header(
                    "ce_causationid", false, "a0f1c7be-2d0c-4f0c-9d5f-94b5f7a2c0de", "Id of the event that caused it"));

    private EventHeaders() {}

    /** One header; an example is empty where it differs by type. */
    record Header(String name, boolean required, String example, String description) {}

    static List<Header> all() {
        return ALL;
    }

    /** What all types have in common, as JSON Schema. */
    static ObjectNode schema(JsonMapper json) {
        ObjectNode schema = json.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ALL.forEach(header ->
                properties.putObject(header.name()).put("type", "string").put("description", header.description()));
        ((ObjectNode) properties.get("ce_specversion")).put("const", "1.0");
        ((ObjectNode) properties.get("ce_time")).put("format", "date-time");
        ((ObjectNode) properties.get("ce_sequence")).put("pattern", "^[0-9]+$");
        ((ObjectNode) properties.get("content-type")).put("const", "application/json");
        ALL.stream()
                .filter(Header::required)
                .forEach(header -> schema.withArray("required").add(header.name()));
        return schema;
    }

    /** What the headers of one type say besides, as JSON Schema. */
    static ObjectNode schemaOf(EventType type, JsonMapper json) {
        ObjectNode schema = json.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("ce_type").put("const", type.type());
        properties
                .putObject("ce_dataschema")
                .put("const", type.schema().path("$id").asString());
        return schema;
    }

    static ObjectNode example(EventType type, JsonMapper json) {
        ObjectNode example = json.createObjectNode();
        ALL.forEach(header -> example.put(header.name(), header.example()));
        return example.put("ce_type", type.type())
                .put("ce_dataschema", type.schema().path("$id").asString());
    }
}
