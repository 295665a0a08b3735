package org.tremplin.load.report;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Why a row, or a whole file, was not taken; never with a value that may be personal.
 *
 * @param file name of the file
 * @param line line in the file, from 1; 0 for the file as a whole
 * @param column column of the cell, null for the row as a whole
 * @param code stable code of the reason
 * @param reason what is wrong and what would be right, in words
 */
public record Problem(String file, int line, @Nullable String column, String code, String reason)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

    public static Problem ofFile(String file, String code, String reason) {
        return new Problem(file, 0, null, code, reason);
    }

    public static Problem ofRow(String file, int line, String code, String reason) {
        return new Problem(file, line, null, code, reason);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        var place = line == 0 ? file : file + ":" + line;
        return "%s%s: %s (%s)".formatted(place, column == null ? "" : " " + column, reason, code);
    }
}
