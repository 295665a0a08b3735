package org.tremplin.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a change of a published schema breaks. Topics keep what was told long ago, and readers keep the schema that they
 * were written against, so both must hold: the schema of today takes the events of then, and the schema of then takes
 * the events of today. Only fields that may be missing can be added, and words can be put better; everything else, also
 * what this class does not understand, is refused.
 */
final class SchemaBreakages {

    private static final Set<String> WORDS =
            Set.of("title", "description", "$comment", "examples", "default", "deprecated");

    private static final Set<String> UNDERSTOOD =
            Set.of("properties", "required", "items", "additionalProperties", "type", "enum");

    private final List<String> found = new ArrayList<>();

    private SchemaBreakages() {}

    /** One sentence per breakage, each beginning with the place; empty where no reader is broken. */
    static List<String> between(JsonNode released, JsonNode present) {
        SchemaBreakages breakages = new SchemaBreakages();
        breakages.compare("", released, present);
        return List.copyOf(breakages.found);
    }

    private void compare(String place, JsonNode released, JsonNode present) {
        if (!released.isObject() || !present.isObject()) {
            same(place, "schema", released, present);
            return;
        }
        types(place, released.path("type"), present.path("type"));
        values(place, released.path("enum"), present.path("enum"));
        fields(place, released, present);
        within(place + "[]", released.path("items"), present.path("items"));
        within(place + "{}", released.path("additionalProperties"), present.path("additionalProperties"));
        keywords(released, present)
                .forEach(keyword -> same(place, keyword, released.path(keyword), present.path(keyword)));
    }

    private void within(String place, JsonNode released, JsonNode present) {
        if (!released.isMissingNode() || !present.isMissingNode()) {
            compare(place, released, present);
        }
    }

    private void fields(String place, JsonNode released, JsonNode present) {
        JsonNode before = released.path("properties");
        JsonNode after = present.path("properties");
        Set<String> required = strings(released.path("required"));
        Set<String> demanded = strings(present.path("required"));
        for (String field : before.propertyNames()) {
            String name = place.isEmpty() ? field : place + "." + field;
            if (!after.has(field)) {
                found.add(name + ": field removed");
                continue;
            }
            if (required.contains(field) != demanded.contains(field)) {
                found.add(name + (demanded.contains(field) ? ": became required" : ": may now be missing"));
            }
            compare(name, before.get(field), after.get(field));
        }
        demanded.stream()
                .filter(field -> !before.has(field) && !required.contains(field))
                .forEach(
                        field -> found.add((place.isEmpty() ? field : place + "." + field) + ": required field added"));
    }

    private void types(String place, JsonNode released, JsonNode present) {
        Set<String> before = strings(released);
        Set<String> after = strings(present);
        if (!before.equals(after)) {
            found.add("%s: type changed from %s to %s".formatted(at(place), text(before), text(after)));
        }
    }

    private void values(String place, JsonNode released, JsonNode present) {
        if (released.isMissingNode() != present.isMissingNode()) {
            found.add(at(place) + (released.isMissingNode() ? ": enum added" : ": enum removed"));
            return;
        }
        Set<String> before = strings(released);
        Set<String> after = strings(present);
        before.stream()
                .filter(value -> !after.contains(value))
                .forEach(value -> found.add(at(place) + ": enum value removed: " + value));
        after.stream()
                .filter(value -> !before.contains(value))
                .forEach(value -> found.add(at(place) + ": enum value added: " + value));
    }

    private void same(String place, String keyword, JsonNode released, JsonNode present) {
        if (!released.equals(present)) {
            found.add("%s: %s changed from %s to %s".formatted(at(place), keyword, released, present));
        }
    }

    private static Stream<String> keywords(JsonNode released, JsonNode present) {
        return Stream.concat(released.propertyNames().stream(), present.propertyNames().stream())
                .distinct()
                .filter(keyword -> !WORDS.contains(keyword) && !UNDERSTOOD.contains(keyword));
    }

    private static Set<String> strings(JsonNode node) {
        Set<String> strings = new LinkedHashSet<>();
        if (node.isArray()) {
            node.forEach(element -> strings.add(element.isString() ? element.stringValue() : element.toString()));
        } else if (node.isString()) {
            strings.add(node.stringValue());
        }
        return strings;
    }

    private static String at(String place) {
        return place.isEmpty() ? "event" : place;
    }

    private static String text(Set<String> types) {
        return types.isEmpty() ? "any" : String.join(" or ", types);
    }
}
