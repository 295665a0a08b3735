package org.tremplin.load.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.tremplin.load.report.Problem;

/**
 * Reads one CSV file line by line. A line is a row: line breaks inside a cell are not taken, so that a forgotten quote
 * spoils its own row only.
 */
final class CsvFile {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final Path path;
    private final String name;
    private final List<String> columns;
    private final Consumer<Cells> rows;
    private final Consumer<Problem> problems;

    /**
     * @param name how the file is called where it is reported
     * @param columns all columns of the file
     * @param rows takes every row that has as many cells as the header line
     * @param problems takes what is wrong with the file or a row as a whole
     */
    CsvFile(Path path, String name, List<String> columns, Consumer<Cells> rows, Consumer<Problem> problems) {
        this.path = path;
        this.name = name;
        this.columns = columns;
        this.rows = rows;
        this.problems = problems;
    }

    /** Reads to the end; false if the file as a whole cannot be used, whatever was read before. */
    boolean read() {
        try (var lines = new Utf8Lines(Files.newInputStream(path))) {
            var first = lines.next();
            if (first == null || first.isBlank()) {
                refuseFile(first == null ? 0 : 1, null, "empty-file", "the file has no header line");
                return false;
            }
            var header = header(first, lines.tooLong());
            if (header == null) {
                return false;
            }
            for (var line = lines.next(); line != null; line = lines.next()) {
                readRow(line, lines, header);
            }
            return true;
        } catch (Utf8Lines.NotUtf8 e) {
            refuseFile(e.line, null, "encoding", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            refuseFile(0, null, "unreadable", "the file cannot be read");
        }
        return false;
    }

    private @Nullable List<String> header(String line, boolean tooLong) {
        var header = tooLong ? null : split(line);
        if (header == null) {
            refuseFile(1, null, "quoting", "the quotes of the header line do not match");
            return null;
        }
        header = header.stream().map(String::strip).toList();
        if (header.stream().noneMatch(columns::contains)) {
            var reason = line.contains(";") || line.contains("\t")
                    ? "the columns must be separated by commas"
                    : "the first line is no header line: it names none of the columns";
            refuseFile(1, null, "header", reason + ": " + String.join(",", columns));
            return null;
        }
        var usable = true;
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!columns.contains(column)) {
                var name = column.isEmpty() ? "a column without a name" : "the column '" + printable(column) + "'";
                refuseFile(1, null, "unknown-column", name + " is not known");
                usable = false;
            } else if (!seen.add(column)) {
                refuseFile(1, column, "column-twice", "the column is there twice");
                usable = false;
            }
        }
        for (var column : columns) {
            if (!seen.contains(column)) {
                refuseFile(1, column, "missing-column", "the column is missing");
                usable = false;
            }
        }
        return usable ? header : null;
    }

    private void readRow(String line, Utf8Lines lines, List<String> header) {
        if (line.isBlank()) {
            return;
        }
        if (lines.tooLong()) {
            refuseRow(lines.line(), "too-long", "the line is longer than %d bytes".formatted(Utf8Lines.LONGEST));
            return;
        }
        var cells = split(line);
        if (cells == null) {
            refuseRow(
                    lines.line(),
                    "quoting",
                    "the quotes do not match: a cell in quotes ends on its line, and a quote in it is written twice");
        } else if (cells.stream().allMatch(String::isBlank)) {
            return;
        } else if (cells.size() != header.size()) {
            refuseRow(
                    lines.line(),
                    "cell-count",
                    "%d cells, but the header line has %d".formatted(cells.size(), header.size()));
        } else {
            var values = new LinkedHashMap<String, String>();
            for (var at = 0; at < header.size(); at++) {
                values.put(header.get(at), cells.get(at));
            }
            rows.accept(new Cells(name, lines.line(), values));
        }
    }

    /** The cells of a line, or null if its quotes do not match. */
    private static @Nullable List<String> split(String line) {
        if (line.indexOf('"') < 0) {
            // Nearly every line; a parser for each would take a hundred times as long.
            return List.of(line.split(",", -1));
        }
        try (var parser = CSVParser.parse(line, CSV)) {
            var cells = new ArrayList<String>();
            for (var row : parser) {
                if (!cells.isEmpty()) {
                    // A lone carriage return inside the line: the cell that holds it is refused, not split.
                    return List.of(line.split(",", -1));
                }
                row.forEach(cells::add);
            }
            return cells;
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    private static String printable(String column) {
        var text = column.replaceAll("\\p{Cntrl}", "?");
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private void refuseFile(int line, @Nullable String column, String code, String reason) {
        problems.accept(new Problem(name, line, column, code, reason));
    }

    private void refuseRow(int line, String code, String reason) {
        problems.accept(Problem.ofRow(name, line, code, reason));
    }
}
