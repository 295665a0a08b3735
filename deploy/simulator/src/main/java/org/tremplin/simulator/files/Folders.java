package org.tremplin.simulator.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tremplin.simulator.facts.Fact;

/**
 * Writes facts into folders, one for each month in which they were recorded. It keeps no more than a few thousand characters
 * of each file, and no file open.
 */
public final class Folders {
    private static final int KEPT = 8_192;

    private final Path out;
    private final YearMonth from;
    private final int digits;
    private final Map<Path, StringBuilder> files = new LinkedHashMap<>();

    /** @param until month after the last */
    public Folders(Path out, YearMonth from, YearMonth until) {
        this.out = out;
        this.from = from;
        this.digits = Math.max(
                2, Long.toString(ChronoUnit.MONTHS.between(from, until)).length());
    }

    /** Takes what was recorded of one person. */
    public void write(List<Fact> life) {
        life.forEach(fact -> {
            var row = Rows.of(fact);
            var month = YearMonth.from(fact.recordedOn());
            var number = Long.toString(ChronoUnit.MONTHS.between(from, month) + 1);
            var folder = "0".repeat(digits - Math.min(digits, number.length())) + number + "-" + month;
            write(out.resolve(row.isPlayed() ? "" : Rows.NOT_PLAYED).resolve(folder), row);
        });
    }

    private void write(Path folder, Rows.Row row) {
        var file = folder.resolve(row.file());
        var text = files.computeIfAbsent(file, key -> new StringBuilder(row.header()).append('\n'));
        text.append(row.line()).append('\n');
        if (text.length() > KEPT) {
            append(file, text);
        }
    }

    /** Writes what is kept still. */
    public void finish() {
        files.forEach(Folders::append);
    }

    private static void append(Path file, StringBuilder text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            text.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
