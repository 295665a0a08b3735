package org.tremplin.load.play;

import org.jspecify.annotations.Nullable;
import org.tremplin.load.files.Row;
import org.tremplin.load.report.Problem;

/** One row is refused, by the platform or because it cannot be sent; the others go on. */
final class Refused extends RuntimeException {
    private final @Nullable String column;
    private final String code;

    Refused(String code, String reason) {
        this(null, code, reason);
    }

    Refused(@Nullable String column, String code, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.code = code;
    }

    Problem of(Row row) {
        return at(row.file(), row.line());
    }

    Problem at(String file, int line) {
        return new Problem(file, line, column, code, String.valueOf(getMessage()));
    }
}
