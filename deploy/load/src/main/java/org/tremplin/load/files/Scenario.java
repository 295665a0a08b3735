package org.tremplin.load.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tremplin.load.report.Problem;

/**
 * A folder as it was read: the rows that can be played, and what is wrong with the others.
 *
 * @param files names of the known files that are there, in the order of play
 * @param rows good rows in the order of play, then of the file
 * @param refusedRows number of refused rows by file
 * @param problems everything that is wrong, in the same order
 * @param warnings sentences about what was passed over
 */
public record Scenario(
        List<String> files,
        List<Row> rows,
        Map<String, Integer> refusedRows,
        List<Problem> problems,
        List<String> warnings) {
    private static final String DIAGNOSES = "diagnoses.csv";

    /** Reads and checks every file of the folder. */
    public static Scenario read(Path folder, LocalDate today) throws IOException {
        var scenario = new Scenario(
                new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        for (var format : FileFormat.values()) {
            var file = folder.resolve(format.fileName());
            if (Files.isRegularFile(file)) {
                scenario.files.add(format.fileName());
                scenario.read(file, format, today);
            }
        }
        scenario.lookAtOtherFiles(folder);
        return scenario;
    }

    private void read(Path file, FileFormat format, LocalDate today) {
        var good = new ArrayList<Row>();
        var duplicates = new Duplicates();
        var refused = new int[1];
        var usable = new CsvFile(
                        file,
                        format.columns(),
                        cells -> {
                            var row = format.check(cells, today);
                            var again = cells.problems().isEmpty() ? duplicates.check(row) : null;
                            problems.addAll(cells.problems());
                            if (again != null) {
                                problems.add(again);
                            } else if (cells.problems().isEmpty()) {
                                good.add(row);
                                return;
                            }
                            refused[0]++;
                        },
                        problem -> {
                            problems.add(problem);
                            refused[0]++;
                        })
                .read();
        if (usable) {
            rows.addAll(good);
        }
        refusedRows.put(format.fileName(), usable ? refused[0] : good.size() + refused[0]);
    }

    private void lookAtOtherFiles(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isRegularFile)
                    .map(entry -> entry.getFileName().toString())
                    .filter(Predicate.not(files::contains))
                    .filter(name -> !name.startsWith(".") && !name.endsWith(".md"))
                    .sorted()
                    .forEach(this::passOver);
        }
    }

    private void passOver(String name) {
        if (name.equals(DIAGNOSES)) {
            files.add(name);
            refusedRows.put(name, 1);
            problems.add(Problem.ofFile(name, "not-played-yet", "diagnoses are not played yet"));
        } else {
            warnings.add("%s is passed over: the known files are %s."
                    .formatted(
                            name,
                            String.join(
                                    ", ",
                                    Arrays.stream(FileFormat.values())
                                            .map(FileFormat::fileName)
                                            .toList())));
        }
    }

    /** The same folder with fewer rows to play. */
    public Scenario with(List<Row> fewer) {
        return new Scenario(files, fewer, refusedRows, problems, warnings);
    }

    /** The good rows of one kind, in the order of the file. */
    public <R extends Row> List<R> rows(Class<R> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
