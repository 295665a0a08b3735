package org.tremplin.platform.accesslog;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;

/** Cuts what is old enough off the beginning of the chain and leaves a checkpoint, from which verification goes on. */
final class Retention {

    private static final int ENTRIES_AT_ONCE = 10_000;

    private final AuditDatabase database;
    private final LogTable table;
    private final Anchor anchor;
    private final Period keep;
    private final Clock clock;

    Retention(AuditDatabase database, LogTable table, Anchor anchor, Period keep, Clock clock) {
        this.database = database;
        this.table = table;
        this.anchor = anchor;
        this.keep = keep;
        this.clock = clock;
    }

    /** Cuts in slices, so that nobody waits long for a turn; returns how many entries are gone. */
    long cut() {
        OffsetDateTime before =
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(keep);
        long gone = 0;
        long slice;
        do {
            slice = database.write(() -> cutSlice(before));
            gone += slice;
        } while (slice == ENTRIES_AT_ONCE);
        return gone;
    }

    private long cutSlice(OffsetDateTime before) {
        table.takeTurn();
        return database.sql()
                .sql("with old as (select number, hash, at from access_entry order by number limit ?)"
                        + " select number, hash from old where number <"
                        + " coalesce((select min(number) from old where at >= ?), (select max(number) + 1 from old))"
                        + " order by number desc limit 1")
                .param(ENTRIES_AT_ONCE)
                .param(before)
                .query((row, at) -> Head.of(row.getLong(1), row.getBytes(2)))
                .optional()
                .map(this::cut)
                .orElse(0L);
    }

    /** The anchor is told first: a cut that it does not know looks like somebody else's. */
    private Long cut(Head last) {
        anchor.addCut(last);
        return database.sql()
                .sql("select cut(?)")
                .param(last.number())
                .query(Long.class)
                .single();
    }
}
