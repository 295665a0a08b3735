package org.tremplin.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is expected of one endpoint, a line of a service's {@code access.json}; the acceptance tests read the same lines.
 *
 * @param method GET, POST, PUT or DELETE
 * @param address with variables in braces, and with a query where it needs one
 * @param who roles that it opens to; {@code consortium} is a coordinator whom every partner has mandated, {@code anybody}
 *     has some valid token, {@code everybody} needs none
 * @param about what it tells or changes: {@code nobody}, {@code person <level>}, {@code people <level>} and so on; of
 *     levels with {@code |} between them one is enough
 * @param body JSON or the fields of a form, null where none is sent
 */
record AccessRow(
        String method,
        String address,
        Set<String> who,
        String about,
        @Nullable String body,
        boolean form) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The table on the class path. */
    static List<AccessRow> all() {
        try (InputStream table = AccessRow.class.getResourceAsStream("/access.json")) {
            return JSON.readTree(Objects.requireNonNull(table, "access.json"))
                    .valueStream()
                    .map(AccessRow::of)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static AccessRow of(JsonNode line) {
        String method = line.propertyNames().iterator().next();
        boolean form = line.has("form");
        return new AccessRow(
                method.toUpperCase(java.util.Locale.ROOT),
                line.path(method).asString(),
                Set.of(line.path("who").asString().split(" ")),
                line.path("about").asString(),
                form
                        ? line.path("form").asString()
                        : line.has("sends") ? line.path("sends").toString() : null,
                form);
    }

    /** The endpoint, whatever its variables are called. */
    String endpoint() {
        return method + " " + bare(address.replaceAll("\\?.*", ""));
    }

    static String bare(String address) {
        return address.replaceAll("\\{[^}]+}", "{}");
    }

    /** Whether it tells or changes something of one person, so that it does not exist for a stranger. */
    boolean isAboutOne() {
        return !Set.of("nobody", "bound", "herself", "people", "roster", "series", "marks", "emergency")
                .contains(about.split(" ")[0]);
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
