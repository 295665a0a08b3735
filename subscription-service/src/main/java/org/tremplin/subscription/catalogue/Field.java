package org.tremplin.subscription.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One field of a payload, as its schema describes it; fields inside of others have a path, {@code stages[].code}. */
record Field(String path, String type, boolean required, String description) {

    /** All fields of a schema, each before those inside of it. */
    static List<Field> of(JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        collect("", schema, fields);
        return fields;
    }

    private static void collect(String place, JsonNode schema, List<Field> fields) {
        schema.path("properties").properties().forEach(property -> {
            JsonNode inner = property.getValue();
            String path = place + property.getKey();
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(it -> it.asString().equals(property.getKey()));
            fields.add(new Field(
                    path, typeOf(inner), required, inner.path("description").asString("")));
            collect(path + ".", inner, fields);
            collect(path + "[].", inner.path("items"), fields);
        });
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        String name = (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(JsonNode::asString)
                .filter(it -> !it.equals("null"))
                .findFirst()
                .orElse("object");
        return schema.path("format").asString(name);
    }
}
