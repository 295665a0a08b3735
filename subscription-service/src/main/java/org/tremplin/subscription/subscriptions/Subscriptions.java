package org.tremplin.subscription.subscriptions;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tremplin.subscription.grants.Grants;

/** All subscriptions. */
@Component
public class Subscriptions {

    private final JdbcClient database;
    private final Grants grants;

    Subscriptions(JdbcClient database, Grants grants) {
        this.database = database;
        this.grants = grants;
    }

    /** A subscription as it is now. */
    public Optional<Subscription> find(UUID id) {
        return database.sql("select * from subscription where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The subscriptions of some holders, or of all where one of them is {@code *}, newest first. */
    public List<Subscription> of(Collection<String> holders) {
        String[] codes = holders.toArray(String[]::new);
        return database.sql("select * from subscription where '*' = any(?::text[]) or holder = any(?::text[])"
                        + " order by created_at desc, id")
                .params(codes, codes)
                .query((row, number) -> read(row))
                .list();
    }

    /** What a subscription gets, as far as it was granted a second ago. */
    public Scope scope(Subscription subscription) {
        return new Scope(grants.current(subscription.grant()), subscription.filter());
    }

    void add(Subscription fresh, String sealedSecret, String request, String by) {
        database.sql("""
                        insert into subscription (id, grant_id, holder, name, protocol, sink, types, programmes, partners,
                            status, secret, request, created_by, created_at, started_at, feed_position)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), ?, ?)""")
                .param(fresh.id())
                .param(fresh.grant())
                .param(fresh.holder())
                .param(fresh.name())
                .param(fresh.protocol().code())
                .param(fresh.sink() == null ? null : fresh.sink().toString())
                .param(fresh.filter().types().toArray(String[]::new))
                .param(fresh.filter().programmes().toArray(String[]::new))
                .param(fresh.filter().partners().toArray(String[]::new))
                .param(fresh.status().code())
                .param(sealedSecret)
                .param(request)
                .param(by)
                .param(fresh.startedAt())
                .param(fresh.startedAt())
                .update();
        database.sql("insert into run (subscription, number, position, state) values (?, 0, ?, 'running')")
                .params(fresh.id(), fresh.startedAt())
                .update();
    }

    /** What the request said that made a subscription, as a keyed hash. */
    Optional<String> request(UUID id) {
        return database.sql("select request from subscription where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    boolean change(UUID id, long version, Filter filter, @Nullable URI sink) {
        return database.sql("""
                        update subscription set types = ?, programmes = ?, partners = ?, sink = ?, version = version + 1
                        where id = ? and version = ?""")
                        .param(filter.types().toArray(String[]::new))
                        .param(filter.programmes().toArray(String[]::new))
                        .param(filter.partners().toArray(String[]::new))
                        .param(sink == null ? null : sink.toString())
                        .param(id)
                        .param(version)
                        .update()
                == 1;
    }

    /** Gives a subscription another status unless it has ended; whether that changed anything. */
    public boolean become(UUID id, Subscription.Status status, @Nullable String reason) {
        return database.sql("""
                        update subscription set status = ?, reason = ?, version = version + 1,
                            failing_since = case when ? = 'active' then null else failing_since end
                        where id = ? and status <> 'ended' and (status <> ? or reason is distinct from ?)""")
                        .param(status.code())
                        .param(reason)
                        .param(status.code())
                        .param(id)
                        .param(status.code())
                        .param(reason)
                        .update()
                == 1;
    }

    /** Notes how the sink of a subscription answers; since when it fails only where nothing was changed meanwhile. */
    public void answers(Subscription of, @Nullable Instant answeredAt, @Nullable Instant failingSince) {
        database.sql("""
                        update subscription set answered_at = coalesce(?, answered_at),
                            failing_since = case when version = ? then ? else failing_since end
                        where id = ?""")
                .param(utc(answeredAt))
                .param(of.version())
                .param(utc(failingSince))
                .param(of.id())
                .update();
    }

    /** What waits for its next try is tried at once. */
    void hurry(UUID id) {
        database.sql("update delivery set next_try = clock_timestamp()"
                        + " where subscription = ? and state = 'waiting' and next_try > clock_timestamp()")
                .param(id)
                .update();
    }

    /** Notes up to where a feed was fetched, and how many events were passed over on the way there the first time. */
    public void fetched(UUID id, long position, int notShared) {
        database.sql("""
                        update subscription set feed_position = ?, feed_read_at = clock_timestamp(),
                            not_shared = not_shared + case when feed_position < ? then ? else 0 end
                        where id = ?""").params(position, position, notShared, id).update();
    }

    void taken(UUID id, long position) {
        database.sql("update subscription set feed_taken = greatest(feed_taken, ?) where id = ?")
                .params(position, id)
                .update();
    }

    void remove(UUID id) {
        database.sql("delete from subscription where id = ?").param(id).update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    static Subscription read(ResultSet row) throws SQLException {
        String sink = row.getString("sink");
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getObject("grant_id", UUID.class),
                row.getString("holder"),
                row.getString("name"),
                Subscription.Protocol.valueOf(row.getString("protocol")),
                sink == null ? null : URI.create(sink),
                new Filter(
                        codes(row.getArray("types")),
                        codes(row.getArray("programmes")),
                        codes(row.getArray("partners"))),
                Subscription.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("started_at"),
                row.getLong("feed_position"),
                row.getLong("feed_taken"),
                time(row, "feed_read_at"),
                time(row, "answered_at"),
                time(row, "failing_since"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Set<String> codes(Array codes) throws SQLException {
        return Set.of((String[]) codes.getArray());
    }
}
