package org.tremplin.load.play;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tremplin.load.files.Row;
import org.tremplin.load.report.Progress;
import org.tremplin.load.report.Report;

/** Sends rows that stand for themselves, several people at a time, each person's in order. */
final class RowByRow {
    private final Report report;
    private final Progress progress;

    RowByRow(Report report, Progress progress) {
        this.report = report;
        this.progress = progress;
    }

    /** @param send sends one row and answers whether it changed anything */
    <R extends Row> void play(List<R> rows, Predicate<R> send) {
        Workers.each(inGroups(rows, Row::externalId), group -> group.forEach(row -> play(row, send)));
    }

    private <R extends Row> void play(R row, Predicate<R> send) {
        try {
            if (send.test(row)) {
                report.accepted(row.file(), 1);
            } else {
                report.unchanged(row.file(), 1);
            }
        } catch (Refused refused) {
            report.refused(refused.of(row));
        }
        progress.done(1);
    }

    static <R, K> Collection<List<R>> inGroups(List<R> rows, Function<R, K> by) {
        return rows.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
