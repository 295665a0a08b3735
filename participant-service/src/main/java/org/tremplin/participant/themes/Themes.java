package org.tremplin.participant.themes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The themes of needs and support, code to label. Codes and French labels are those of data·inclusion's schema, version 1
 * (Licence Ouverte 2.0).
 */
@Component
public class Themes {

    private final Map<String, Words> words = new LinkedHashMap<>();

    private record Words(String french, String english) {}

    Themes() {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("themes.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .forEach(cells -> words.put(cells[0], new Words(cells[1], cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a theme of this code. */
    public boolean has(String code) {
        return words.containsKey(code);
    }

    /** The label of a theme in the reader's language, the code where there is no such theme. */
    public String label(String code) {
        Words found = words.get(code);
        return found == null ? code : inLanguage(found);
    }

    /** All labels in the reader's language, by code, themes of one sort together. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        words.forEach((code, found) -> labels.put(code, inLanguage(found)));
        return labels;
    }

    private static String inLanguage(Words found) {
        return LocaleContextHolder.getLocale().getLanguage().equals("fr") ? found.french() : found.english();
    }
}
