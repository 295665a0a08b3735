package org.tremplin.reporting.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard as it is shown.
 *
 * @param cards what a board asks first
 * @param tables the figures
 * @param nobody whether nobody is enrolled yet
 * @param asOf time of the newest event counted, null before the first
 * @param counted up to when events are counted, in words
 * @param state what to say of the lag: {@code success}, {@code info} or {@code warning}
 * @param lag the lag in words
 */
record Board(
        List<Card> cards,
        List<Table> tables,
        boolean nobody,
        @Nullable Instant asOf,
        String counted,
        String state,
        String lag) {

    /** The same for the same figures in the same language, and another one for others. */
    String version() {
        return Integer.toHexString(Objects.hash(cards, tables, nobody, counted, state, lag));
    }
}
