package org.tremplin.reporting.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a table, which is also what their chart is drawn from and what goes into the CSV file.
 *
 * @param id unique on the page, and the name of the CSV file
 * @param chart how the chart script draws it: funnel for bars that lie, bar, stacked or line; null for not at all
 * @param wide whether it takes the whole width of a desk
 * @param title what it shows
 * @param note how it is counted
 * @param columns the first one is the head of each row
 * @param none what to say instead where nothing can be shown yet
 */
public record Table(
        String id,
        @Nullable String chart,
        boolean wide,
        String title,
        String note,
        List<Column> columns,
        List<Row> rows,
        String none) {

    /** A column; drawn columns are those of the chart. */
    public record Column(String label, boolean drawn) {}

    /** A row: what it is about, a remark such as a cancellation, and one cell for each further column. */
    public record Row(String head, @Nullable String remark, List<Cell> cells) {}

    /** A cell: as it is shown, and its number or ISO day for programs where there is one. */
    public record Cell(String text, @Nullable String value) {}
}
