package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the drills of a run came to, as a table in target/drills.md. */
final class DrillReport {

    static final Path FILE = Home.ACCEPTANCE.resolve("target/drills.md");

    private final List<Row> rows = new ArrayList<>();

    /**
     * One drill.
     *
     * @param silence longest time in which nothing was acknowledged
     * @param resumed longest time from the end of a fault until every service had acknowledged more
     * @param caughtUp time from the end of the load until nothing was behind
     * @param twice records that Kafka holds more than once
     */
    record Row(
            Drill drill,
            int acknowledged,
            Duration silence,
            Duration resumed,
            Duration caughtUp,
            int events,
            int twice,
            int documents,
            List<String> broken) {}

    void add(Row row) {
        rows.add(row);
        StringBuilder text = new StringBuilder("""
                | Drill | What happens | Acknowledged | Longest silence | Goes on after | Nothing behind after | Events | Sent twice | Documents | Promises |
                |---|---|---:|---:|---:|---:|---:|---:|---:|---|
                """);
        rows.forEach(one -> text.append(line(one)));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.print("Drill: " + line(row));
    }

    private static String line(Row row) {
        return "| `%s` | %s, %s | %d | %s | %s | %s | %d | %d | %d | %s |%n"
                .formatted(
                        row.drill().name(),
                        row.drill().what(),
                        row.drill().times() == 1 ? "once" : row.drill().times() + " times",
                        row.acknowledged(),
                        seconds(row.silence()),
                        seconds(row.resumed()),
                        seconds(row.caughtUp()),
                        row.events(),
                        row.twice(),
                        row.documents(),
                        row.broken().isEmpty() ? "kept" : row.broken().size() + " broken");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
