package org.tremplin.platform.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds entries, newest first. */
final class LogReading {

    static final int SIZE = 50;

    private final AuditDatabase database;

    LogReading(AuditDatabase database) {
        this.database = database;
    }

    /**
     * Which entries are wanted.
     *
     * @param among only those about these people, all where null
     * @param from first day, in UTC
     * @param to last day, in UTC
     */
    record Wanted(
            @Nullable UUID participant,
            @Nullable Collection<String> among,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A page of entries with their numbers, and whether there are older ones. */
    record Found(List<Numbered> entries, boolean more) {

        /** About how many people they are. */
        int people() {
            return (int) entries.stream()
                    .map(it -> it.entry().participant())
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
        }
    }

    record Numbered(long number, Entry entry) {}

    Found find(Wanted wanted, int page) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        add(conditions, values, "participant = ?", wanted.participant());
        add(conditions, values, "participant = any(?::uuid[])", array(wanted.among()));
        add(conditions, values, "subject = ?", wanted.subject());
        add(conditions, values, "at >= ?", startOf(wanted.from()));
        add(
                conditions,
                values,
                "at < ?",
                startOf(wanted.to() == null ? null : wanted.to().plusDays(1)));
        return find(String.join(" and ", conditions), values, page);
    }

    SeenPage about(UUID participant, @Nullable Instant before) {
        List<Seen> newest = about(participant, before, SeenPage.SIZE);
        boolean full = newest.size() >= SeenPage.SIZE;
        return new SeenPage(
                newest, full && !about(participant, newest.getLast().at(), 1).isEmpty());
    }

    /** So many of the newest looks, and all that happened at the same moment as the last of them. */
    private List<Seen> about(UUID participant, @Nullable Instant before, int atLeast) {
        return database.sql()
                .sql(
                        "select * from access_entry where participant = ? and why <> 'self'"
                                + " and at < coalesce(?::timestamptz, 'infinity') order by at desc fetch first ? rows with ties")
                .params(Arrays.asList(participant, before == null ? null : before.atOffset(ZoneOffset.UTC), atLeast))
                .query((row, at) -> Seen.of(LogTable.entry(row)))
                .list();
    }

    private Found find(String condition, List<Object> values, int page) {
        values.add(SIZE + 1);
        values.add((long) page * SIZE);
        List<Numbered> rows = database.sql()
                .sql("select * from access_entry where " + condition + " order by number desc limit ? offset ?")
                .params(values)
                .query((row, at) -> new Numbered(row.getLong("number"), LogTable.entry(row)))
                .list();
        return new Found(rows.subList(0, Math.min(SIZE, rows.size())), rows.size() > SIZE);
    }

    private static void add(List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static String @Nullable [] array(@Nullable Collection<String> ids) {
        return ids == null ? null : ids.toArray(String[]::new);
    }

    private static @Nullable Object startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
