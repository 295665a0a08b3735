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

    private static final String COLUMNS =
            "number, at, subject, partner, roles, action, what, participant, shown, why, correlation, hash";

    private static final String INSERT = "insert into access_entry (" + COLUMNS + ") select fresh.* from"
            + " unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],"
            + " ?::integer[], ?::text[], ?::text[], ?::bytea[]) as fresh";
    private static final String IF_STILL_THERE = ", take_turn() as chain where chain.number = ? and chain.hash = ?";

    private final AuditDatabase database;

    LogTable(AuditDatabase database) {
        this.database = database;
    }

    /** What an append found at the end of the chain, and what it left there. */
    record Appended(Head before, Head after) {}

    /**
     * Appends to the end, in one statement where that is still where this instance left it; where another instance has
     * written since, or the end has moved in any other way, the turn is held while what follows on it is worked out.
     */
    Appended append(List<Entry> entries, Head last) {
        Links links = Links.after(last, entries);
        if (insert(links, IF_STILL_THERE, List.of(last.number(), last.bytes())) > 0) {
            return links.appended();
        }
        return database.write(() -> {
            Links found = Links.after(takeTurn(), entries);
            insert(found, "", List.of());
            return found.appended();
        });
    }

    /** Entries with their places, and what they follow on. */
    private record Links(Head before, List<Entry> entries, List<Head> heads) {

        static Links after(Head before, List<Entry> entries) {
            List<Head> heads = new ArrayList<>(entries.size());
            Head last = before;
            for (Entry entry : entries) {
                last = Chain.after(last, entry);
                heads.add(last);
            }
            return new Links(before, entries, heads);
        }

        Appended appended() {
            return new Appended(before, heads.getLast());
        }
    }

    /** The end of the chain; nobody else appends or cuts until the transaction ends. */
    Head takeTurn() {
        return end("select * from take_turn()");
    }

    Head head() {
        return end("select * from chain_end()");
    }

    private Head end(String statement) {
        return database.sql()
                .sql(statement)
                .query((row, at) -> Head.of(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(Head.BEGINNING);
    }

    /** Where the chain begins since its beginning was cut off. */
    Head checkpoint() {
        return end("select number, hash from access_checkpoint order by number desc limit 1");
    }

    /** Every entry with the place that its row claims, in order. */
    void forEach(BiConsumer<Head, Entry> reader) {
        database.sql()
                .sql("select " + COLUMNS + " from access_entry order by number")
                .query(row -> {
                    reader.accept(Head.of(row.getLong("number"), row.getBytes("hash")), entry(row));
                });
    }

    private int insert(Links links, String condition, List<?> conditionValues) {
        List<Entry> entries = links.entries();
        List<Object> values = new ArrayList<>(List.of(
                links.heads().stream().map(Head::number).toArray(Long[]::new),
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
                links.heads().stream().map(Head::bytes).toArray(byte[][]::new)));
        values.addAll(conditionValues);
        return database.sql().sql(INSERT + condition).params(values).update();
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
