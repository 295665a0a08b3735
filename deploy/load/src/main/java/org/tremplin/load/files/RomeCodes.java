package org.tremplin.load.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The occupation codes of the ROME directory (France Travail open data, Licence Ouverte 2.0). */
final class RomeCodes {
    private static final Set<String> KNOWN = read();

    private RomeCodes() {}

    static boolean hasShape(String code) {
        return code.matches("[A-Z][0-9]{4}");
    }

    static boolean knows(String code) {
        return KNOWN.contains(code);
    }

    private static Set<String> read() {
        var resource = Objects.requireNonNull(RomeCodes.class.getResourceAsStream("rome-codes.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(';')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
