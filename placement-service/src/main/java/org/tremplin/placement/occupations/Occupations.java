package org.tremplin.placement.occupations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.placement.entries.Entries;

/** The occupations of the ROME directory, code to label; the labels are French (France Travail, Licence Ouverte 2.0). */
@Component
public class Occupations {

    private final Map<String, String> labels;

    Occupations() {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("rome-codes.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<String, String> read = new TreeMap<>();
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                int separator = line.indexOf(';');
                read.put(line.substring(0, separator), unquoted(line.substring(separator + 1)));
            });
            labels = Collections.unmodifiableMap(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All occupations, by code. */
    public Map<String, String> all() {
        return labels;
    }

    /** Whether there is an occupation of this code. */
    public boolean has(String code) {
        return labels.containsKey(code);
    }

    /** The label of a code, empty if there is none. */
    public String label(@Nullable String code) {
        return code == null ? "" : labels.getOrDefault(code, "");
    }

    /** The code in what was typed or chosen, such as {@code D1211}; null where nothing was, a fault where there is no such. */
    public @Nullable String read(Entries entries, String field, String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT).split("\\s", 2)[0];
        if (!code.isEmpty() && !has(code)) {
            entries.wrong(field, "placement.entry.rome");
        }
        return code.isEmpty() ? null : code;
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }
}
