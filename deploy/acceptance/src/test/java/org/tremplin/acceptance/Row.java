package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is expected of one endpoint: a line of the table that its service keeps beside its tests and holds complete.
 *
 * @param who roles that it opens to
 * @param about kind of what it tells or changes
 * @param level level that this needs, with {@code |} between those of which one is enough, empty where none is
 * @param body JSON or the fields of a form, null where none is sent
 * @param onlyRefused whether it would do something here that later rows do not bear
 */
record Row(
        String method,
        String address,
        Set<String> who,
        String about,
        String level,
        @Nullable String body,
        boolean form,
        boolean onlyRefused) {

    /** Those that are about one person or one thing of hers, by the code with which it is not there. */
    private static final Set<String> OF_ONE = Set.of("person", "holder", "internship", "job");

    static List<Row> of(String service) {
        try {
            List<Row> rows = new ArrayList<>();
            for (JsonNode line : Api.JSON.readTree(
                    Files.readString(Home.FOLDER.resolve(service + "/src/test/resources/access.json")))) {
                rows.add(read(line));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row read(JsonNode line) {
        String method = line.propertyNames().iterator().next();
        String[] about = (line.path("about").asString() + " ").split(" ", 2);
        boolean form = line.has("form");
        return new Row(
                method.toUpperCase(Locale.ROOT),
                line.path(method).asString(),
                Set.of(line.path("who").asString().split(" ")),
                about[0],
                about[1].strip(),
                form
                        ? line.path("form").asString()
                        : line.has("sends") ? line.path("sends").toString() : null,
                form,
                line.has("only"));
    }

    boolean isOfOne() {
        return OF_ONE.contains(about);
    }

    /** Whether what it lists depends on the person, as a search for letters of her name does. */
    boolean isSearch() {
        return about.equals("people") && body != null && body.contains("{letters}");
    }

    /** Whether a role gets past the first gate. */
    boolean opensTo(String role) {
        return who.contains("anybody") || who.contains(role);
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
