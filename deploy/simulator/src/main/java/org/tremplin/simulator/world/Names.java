package org.tremplin.simulator.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Invented names, of nobody who lives, by nationality. */
final class Names {
    /** The names of one nationality; a family name is a first part and a last part. */
    record Origin(
            String nationality,
            String language,
            List<String> women,
            List<String> men,
            List<String> firstParts,
            List<String> lastParts) {

        String given(String sex, Draw draw) {
            return switch (sex) {
                case "f" -> draw.of(women);
                case "m" -> draw.of(men);
                default -> draw.of(draw.in(500) ? women : men);
            };
        }

        String family(Draw draw) {
            return draw.of(firstParts) + draw.of(lastParts);
        }
    }

    private final List<Origin> origins;

    Names() {
        var file = Objects.requireNonNull(Names.class.getResourceAsStream("names.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            origins = reader.lines().skip(1).map(Names::origin).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Origin origin(String line) {
        var cells = line.split(",", -1);
        return new Origin(cells[0], cells[1], words(cells[2]), words(cells[3]), words(cells[4]), words(cells[5]));
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" ", -1));
    }

    /** Mostly of where people flee from; where the programme is for people who live there, of everywhere. */
    Origin draw(Draw draw, boolean fled) {
        var refuge = 8;
        return fled ? origins.get(draw.below(refuge)) : draw.of(origins);
    }
}
