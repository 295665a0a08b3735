package org.tremplin.load.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with what goes in and what must come out.
 *
 * @param name name of the folder
 * @param rounds folders of files, loaded one after the other: those whose names begin with a digit
 * @param expected what {@code expected.json} says
 */
record Case(String name, List<Path> rounds, JsonNode expected) {
    private static final String EXPECTED = "expected.json";

    /** Whether a folder is a case. */
    static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(EXPECTED));
    }

    static Case read(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            var rounds = entries.filter(Case::isRound).sorted().toList();
            var expected = JsonMapper.shared().readTree(folder.resolve(EXPECTED).toFile());
            return new Case(folder.toAbsolutePath().normalize().getFileName().toString(), rounds, expected);
        }
    }

    private static boolean isRound(Path entry) {
        return Files.isDirectory(entry)
                && Character.isDigit(entry.getFileName().toString().charAt(0));
    }

    /** What stands before the name of a file of a round where it is reported. */
    String prefix(int round) {
        return "%s/%s/".formatted(name, rounds.get(round).getFileName());
    }

    /** Code of the programme that must be on offer for the case to make sense. */
    List<String> programmes() {
        return expected.path("figures")
                .valueStream()
                .map(one -> one.path("programme").asString(""))
                .distinct()
                .toList();
    }
}
