package org.tremplin.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.reporting.dashboard.Table.Cell;
import org.tremplin.reporting.dashboard.Table.Column;
import org.tremplin.reporting.dashboard.Table.Row;

class CsvTests {

    @Test
    void writesNumbersPlainAndWordsAsShown() {
        assertThat(Csv.of(table("Enrolled", null, new Cell("1 234", "1234"), new Cell("45 %", null))))
                .isEqualTo("\uFEFFStage,People,Share\r\nEnrolled,1234,45 %\r\n");
    }

    @Test
    void saysWhatIsRemarkedOfARow() {
        assertThat(Csv.of(table("Session 1", "cancelled", new Cell("0", "0"), new Cell("–", null))))
                .contains("Session 1 – cancelled,0,–");
    }

    @Test
    void quotesSeparatorsQuotesAndLineBreaks() {
        assertThat(Csv.of(table("a, \"b\"\nc", null, new Cell("1", "1"), new Cell("", null))))
                .contains("\"a, \"\"b\"\"\nc\",1,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void givesNoSpreadsheetAFormula(String label) {
        String line = Csv.of(table(label, null, new Cell("1", "1"), new Cell("2", "2")));

        assertThat(line.substring(line.indexOf("\r\n") + 2)).startsWithIgnoringCase(label.equals("\r=1") ? "\"'" : "'");
    }

    private static Table table(String head, String remark, Cell... cells) {
        return new Table(
                "funnel",
                "funnel",
                true,
                "Title",
                "Note",
                List.of(new Column("Stage", false), new Column("People", true), new Column("Share", false)),
                List.of(new Row(head, remark, List.of(cells))),
                "Nothing");
    }
}
