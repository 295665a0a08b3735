package org.tremplin.subscription.delivering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tremplin.subscription.log.Kind;
import org.tremplin.subscription.subscriptions.Gate;
import org.tremplin.subscription.subscriptions.Notices;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The delivery log, as those read and write it who deliver. */
@Component
class Deliveries {

    private static final TypeReference<List<Delivery.Attempt>> ATTEMPTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Gate gate;
    private final JsonMapper json;

    Deliveries(JdbcClient database, Gate gate, JsonMapper json) {
        this.gate = gate;
        this.database = database;
        this.json = json;
    }

    /**
     * Writes how deliveries went, which erasures were taken and up to where the run is done, all or nothing; nothing where
     * the lease is not the newest any more.
     */
    @Transactional
    public boolean keep(Lease lease, long position, int notShared, Collection<Delivery> changed) {
        RunId run = lease.run();
        int held = database.sql("update run set position = greatest(position, ?), not_shared = not_shared + ?"
                        + " where subscription = ? and number = ? and token = ? and state = 'running'")
                .params(position, notShared, run.subscription(), run.number(), lease.token())
                .update();
        if (held == 0) {
            return false;
        }
        if (!changed.isEmpty()) {
            upsert(run, changed);
            acknowledge(run, changed);
        }
        return true;
    }

    private void acknowledge(RunId run, Collection<Delivery> changed) {
        List<String> erased = changed.stream()
                .filter(delivery -> delivery.state() == Delivery.State.DELIVERED && Notices.isErasure(delivery.type()))
                .map(Delivery::subject)
                .toList();
        if (!erased.isEmpty()) {
            gate.received(run.subscription(), erased);
        }
    }

    /** What receivers answer about an erased person is not kept, but to the news that she is erased. */
    private void upsert(RunId run, Collection<Delivery> changed) {
        database.sql("""
                        insert into delivery (subscription, run, position, subject, type, state, replayed, attempts, tried,
                            next_try)
                        select ?, ?, position, subject, type, state, replayed,
                            case when type <> ? and subject in (select participant from forgotten) then '[]'
                                else attempts::jsonb end, tried, next_try::timestamptz
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::int[],
                            ?::text[]) as changed(position, subject, type, state, replayed, attempts, tried, next_try)
                        on conflict (subscription, run, position) do update set state = excluded.state,
                            attempts = excluded.attempts, tried = excluded.tried, next_try = excluded.next_try,
                            changed_at = clock_timestamp()
                        where delivery.state <> 'delivered' or excluded.state = 'delivered'""")
                .params(
                        run.subscription(),
                        run.number(),
                        Kind.ERASURE,
                        column(changed, Delivery::position, Long[]::new),
                        column(changed, Delivery::subject, String[]::new),
                        column(changed, Delivery::type, String[]::new),
                        column(changed, delivery -> delivery.state().code(), String[]::new),
                        column(changed, Delivery::replayed, Boolean[]::new),
                        column(changed, delivery -> json.writeValueAsString(delivery.attempts()), String[]::new),
                        column(changed, Delivery::tried, Integer[]::new),
                        column(changed, delivery -> text(delivery.nextTry()), String[]::new))
                .update();
    }

    private static <T> T[] column(
            Collection<Delivery> rows, Function<Delivery, @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /** The positions behind the run's own that are in the log already. */
    Set<Long> beyond(RunId run, long position) {
        return new HashSet<>(
                database.sql("select position from delivery where subscription = ? and run = ? and position > ?")
                        .params(run.subscription(), run.number(), position)
                        .query(Long.class)
                        .list());
    }

    /** The subjects with something waiting, and when the first of it is to be tried. */
    Map<String, Instant> held(RunId run) {
        Map<String, Instant> held = new HashMap<>();
        database.sql("""
                        select distinct on (subject) subject, coalesce(next_try, clock_timestamp()) from delivery
                        where subscription = ? and run = ? and state = 'waiting' order by subject, position""").params(run.subscription(), run.number()).query(row -> {
            held.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return held;
    }

    /** What waits of a subject, in order, at most as many. */
    List<Delivery> waiting(RunId run, String subject, int atMost) {
        return database.sql("""
                        select * from delivery where subscription = ? and run = ? and state = 'waiting' and subject = ?
                        order by position limit ?""")
                .params(run.subscription(), run.number(), subject, atMost)
                .query((row, number) -> read(row))
                .list();
    }

    Delivery read(ResultSet row) throws SQLException {
        OffsetDateTime next = row.getObject("next_try", OffsetDateTime.class);
        return new Delivery(
                row.getLong("run"),
                row.getLong("position"),
                row.getString("subject"),
                row.getString("type"),
                Delivery.State.of(row.getString("state")),
                row.getBoolean("replayed"),
                json.readValue(row.getString("attempts"), ATTEMPTS),
                row.getInt("tried"),
                next == null ? null : next.toInstant());
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
