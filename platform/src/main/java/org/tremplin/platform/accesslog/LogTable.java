package org.tremplin.platform.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries as rows, each sealed with all before it; instances of a service take turns at the end of the chain. */
final class LogTable {

    private static final long TURN = 0x6175646974L;
    private static final String COLUMNS =
            "number, at, subject, partner, roles, action, what, participant, shown, why, correlation, hash";

    private final AuditDatabase database;

    LogTable(AuditDatabase database) {
        this.database = database;
    }

    /** What an append found at the end of the chain, and what it left there. */
    record Appended(Head before, Head after) {}

    Appended append(List<Entry> entries) {
        return database.write(() -> {
            takeTurn();
            Head before = head();
            List<Head> heads = new ArrayList<>(entries.size());
            Head last = before;
            for (Entry entry : entries) {
                last = Chain.after(last, entry);
                heads.add(last);
            }
            insert(entries, heads);
            return new Appended(before, last);
        });
    }

    /** Until the transaction ends, nobody else is at the end or the beginning of the chain. */
    void takeTurn() {
        database.sql().sql("select pg_advisory_xact_lock(?)").param(TURN).query(row -> {});
    }

    Head head() {
        return database.sql()
                .sql("(select number, hash from access_entry order by number desc limit 1)"
                        + " union all (select number, hash from access_checkpoint order by number desc limit 1)"
                        + " order by number desc limit 1")
                .query((row, at) -> Head.of(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(Head.BEGINNING);
    }

    /** Where the chain begins since its beginning was cut off. */
    Head checkpoint() {
        return database.sql()
                .sql("select number, hash from access_checkpoint order by number desc limit 1")
                .query((row, at) -> Head.of(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(Head.BEGINNING);
    }

    /** Every entry with the place that its row claims, in order. */
    void forEach(BiConsumer<Head, Entry> reader) {
        database.sql()
                .sql("select " + COLUMNS + " from access_entry order by number")
                .query(row -> {
                    reader.accept(Head.of(row.getLong("number"), row.getBytes("hash")), entry(row));
                });
    }

    private void insert(List<Entry> entries, List<Head> heads) {
        database.sql()
                .sql("insert into access_entry (" + COLUMNS + ") select * from unnest(?::bigint[], ?::timestamptz[],"
                        + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::integer[], ?::text[],"
                        + " ?::text[], ?::bytea[])")
                .params(List.of(
                        heads.stream().map(Head::number).toArray(Long[]::new),
                        texts(entries, entry -> entry.at().toString()),
                        texts(entries, Entry::subject),
                        texts(entries, Entry::partner),
                        texts(entries, Entry::roles),
                        texts(entries, Entry::action),
                        texts(entries, Entry::what),
                        texts(entries, entry -> text(entry.participant())),
                        entries.stream().map(Entry::shown).toArray(Integer[]::new),
                        texts(entries, Entry::why),
                        texts(entries, Entry::correlation),
                        heads.stream().map(Head::bytes).toArray(byte[][]::new)))
                .update();
    }

    private static @Nullable String[] texts(List<Entry> entries, Function<Entry, @Nullable String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getString("partner"),
                row.getString("roles"),
                row.getString("action"),
                row.getString("what"),
                row.getObject("participant", UUID.class),
                row.getInt("shown"),
                row.getString("why"),
                row.getString("correlation"));
    }
}
