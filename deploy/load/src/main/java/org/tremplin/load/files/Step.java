package org.tremplin.load.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of {@code steps.csv}: what the other files cannot say, such as a session that is cancelled. It is written by who
 * writes a case of the kit, so it is checked by the platform only.
 *
 * @param what {@code cancel}, {@code schedule}, {@code late} or {@code make-up}
 * @param cells its cells by column, those that are empty left out
 */
public record Step(String file, int line, String what, Map<String, String> cells) {
    private static final String NAME = "steps.csv";

    /** The steps of a folder, none where it has no such file. */
    public static List<Step> read(Path folder, String prefix) throws IOException {
        var file = folder.resolve(NAME);
        var steps = new ArrayList<Step>();
        if (Files.isRegularFile(file)) {
            var lines = Files.readAllLines(file);
            var header = lines.getFirst().split(",");
            for (var at = 1; at < lines.size(); at++) {
                var cells = lines.get(at).split(",", -1);
                var values = new HashMap<String, String>();
                for (var column = 0; column < Math.min(header.length, cells.length); column++) {
                    if (!cells[column].isBlank()) {
                        values.put(header[column].strip(), cells[column].strip());
                    }
                }
                steps.add(new Step(prefix + NAME, at + 1, values.getOrDefault("step", ""), values));
            }
        }
        return steps;
    }

    public String programme() {
        return text("programme");
    }

    public String cohort() {
        return text("cohort");
    }

    public String series() {
        return text("series");
    }

    public String partner() {
        return text("partner");
    }

    public int session() {
        return number("session");
    }

    public boolean concernsSomebody() {
        return cells.containsKey("external_id");
    }

    public String externalId() {
        return text("external_id");
    }

    public String date() {
        return text("date");
    }

    public int minutes() {
        return number("minutes");
    }

    public String reason() {
        return text("reason");
    }

    /** Cohort with which a session was made up. */
    public String inCohort() {
        return text("in_cohort");
    }

    public int inSession() {
        return number("in_session");
    }

    private String text(String column) {
        return cells.getOrDefault(column, "");
    }

    private int number(String column) {
        return Integer.parseInt(cells.getOrDefault(column, "0"));
    }
}
