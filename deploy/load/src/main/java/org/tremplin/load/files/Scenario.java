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
    private static final String STEPS = "steps.csv";

    /** Reads and checks every file of the folder. */
    public static Scenario read(Path folder, LocalDate today) throws IOException {
        return read(folder, today, "");
    }

    /**
     * Reads and checks every file of one folder among several.
     *
     * @param prefix what stands before the names of its files where they are reported
     */
    public static Scenario read(Path folder, LocalDate today, String prefix) throws IOException {
        var scenario = new Scenario(
                new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        for (var format : FileFormat.values()) {
            var file = folder.resolve(format.fileName());
            if (Files.isRegularFile(file)) {
                scenario.files.add(prefix + format.fileName());
                scenario.read(file, prefix + format.fileName(), format, today);
            }
        }
        scenario.lookAtOtherFiles(folder, prefix);
        return scenario;
    }

    /** Several folders, to be played as one. */
    public static Scenario together(List<Scenario> all) {
        var together = new Scenario(
                new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        for (var one : all) {
            together.files.addAll(one.files);
            together.rows.addAll(one.rows);
            together.refusedRows.putAll(one.refusedRows);
            together.problems.addAll(one.problems);
            together.warnings.addAll(one.warnings);
        }
        return together;
    }

    private void read(Path file, String name, FileFormat format, LocalDate today) {
        var good = new ArrayList<Row>();
        var duplicates = new Duplicates();
        var refused = new int[1];
        var usable = new CsvFile(
                        file,
                        name,
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
        refusedRows.put(name, usable ? refused[0] : good.size() + refused[0]);
    }

    private void lookAtOtherFiles(Path folder, String prefix) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isRegularFile)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !files.contains(prefix + name))
                    .filter(name -> !name.startsWith(".") && !name.endsWith(".md") && !name.equals(STEPS))
                    .sorted()
                    .forEach(name -> passOver(name, prefix));
        }
    }

    private void passOver(String name, String prefix) {
        if (name.equals(DIAGNOSES)) {
            files.add(prefix + name);
            refusedRows.put(prefix + name, 1);
            problems.add(Problem.ofFile(prefix + name, "not-played-yet", "diagnoses are not played yet"));
        } else {
            warnings.add("%s is passed over: the known files are %s."
                    .formatted(
                            prefix + name,
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
