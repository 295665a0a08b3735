package org.tremplin.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** Measures one benchmark in the process that Bench made for it. */
@SuppressWarnings("SystemOut")
final class Measure {

    private Measure() {}

    /** Words: name, file for raw samples, settings. */
    public static void main(String[] words) throws Exception {
        Path raw = Path.of(words[1]);
        Settings settings = Settings.of(Arrays.asList(words).subList(2, words.length));
        Place place = Place.of(System.getenv());
        Rounds rounds = new Rounds(settings.rounds(), new RawSamples(raw));
        try {
            measure(Catalogue.of(words[0]).maker().cases(place, settings), rounds, rowsBeside(raw));
        } catch (Exception | Error failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    /** Where the table's rows are left for who asked. */
    static Path rowsBeside(Path raw) {
        return raw.resolveSibling(raw.getFileName() + ".rows");
    }

    private static void measure(List<Benchmark> cases, Rounds rounds, Path rows) throws Exception {
        for (Benchmark one : cases) {
            String measured = Report.rows(rounds.of(one));
            System.out.print(measured);
            Files.writeString(rows, measured, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
