package org.tremplin.reporting.dashboard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as CSV (RFC 4180) that no spreadsheet takes for a formula. */
final class Csv {

    /** Tells spreadsheets that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private Csv() {}

    static String of(Table table) {
        Stream<String> head =
                Stream.of(line(table.columns().stream().map(Table.Column::label).toList()));
        Stream<String> body = table.rows().stream().map(Csv::line);
        return BYTE_ORDER_MARK + Stream.concat(head, body).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(Table.Row row) {
        Stream<String> head = Stream.of(row.remark() == null ? row.head() : row.head() + " – " + row.remark());
        Stream<String> cells = row.cells().stream().map(cell -> cell.value() == null ? cell.text() : cell.value());
        return line(Stream.concat(head, cells).toList());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
