package org.tremplin.load.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares what is shown with what is expected. Everything expected must be shown; entries of a list belong together by
 * what names them; an entry that is shown and not expected must be of nobody.
 */
final class Comparison {
    /** What may name an entry of a list of figures. */
    private static final List<String> NAMES =
            List.of("stage", "kind", "series", "session", "state", "outcome", "outcomeClass");

    /** Sessions that nobody wrote down what to expect of are not compared. */
    private static final String OPEN_LIST = "sessions";

    private final List<String> differences = new ArrayList<>();
    private int compared;

    /** Sentences, one for each figure that differs. */
    List<String> differences() {
        return differences;
    }

    /** Number of figures that were compared. */
    int compared() {
        return compared;
    }

    void compare(String what, JsonNode expected, @Nullable JsonNode shown) {
        if (expected.isObject()) {
            for (var field : expected.properties()) {
                compare(
                        what + " " + field.getKey(),
                        field.getValue(),
                        shown == null ? null : shown.get(field.getKey()));
            }
        } else if (expected.isArray()) {
            compareLists(what, expected, shown);
        } else {
            compared++;
            if (shown == null || !same(expected, shown)) {
                differences.add(
                        "%s: %s is shown, %s is right".formatted(what, shown == null ? "nothing" : shown, expected));
            }
        }
    }

    private void compareLists(String what, JsonNode expected, @Nullable JsonNode shown) {
        var entries = shown == null ? List.<JsonNode>of() : shown.valueStream().toList();
        for (var one : expected) {
            var name = name(one);
            var same =
                    entries.stream().filter(entry -> name.equals(name(entry))).findFirst();
            compare(what + " " + name, one, same.orElse(null));
        }
        if (what.endsWith(OPEN_LIST)) {
            return;
        }
        for (var entry : entries) {
            if (expected.valueStream().noneMatch(one -> name(one).equals(name(entry)))) {
                entry.properties().stream()
                        .filter(field ->
                                field.getValue().isNumber() && field.getValue().asDouble() != 0)
                        .forEach(field -> surplus(what + " " + name(entry), field));
            }
        }
    }

    private void surplus(String what, Map.Entry<String, JsonNode> field) {
        compared++;
        differences.add("%s %s: %s is shown, 0 is right".formatted(what, field.getKey(), field.getValue()));
    }

    private static String name(JsonNode entry) {
        var words = new ArrayList<String>();
        for (var name : NAMES) {
            if (entry.has(name)) {
                words.add(entry.get(name).asString());
            }
        }
        // An outcome belongs to its class by itself.
        return words.size() > 1 && entry.has("outcome") ? words.getFirst() : String.join(" ", words);
    }

    private static boolean same(JsonNode expected, JsonNode shown) {
        return expected.isNumber() && shown.isNumber()
                ? expected.decimalValue().compareTo(shown.decimalValue()) == 0
                : expected.equals(shown);
    }
}
