package org.tremplin.subscription.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log. Reading what concerns one subscription goes through the index of types, so it costs what is found and not what
 * was passed over; events are kept in memory for all who read them at about the same time.
 */
@Component
public class EventLog {

    private static final int KEPT_BYTES = 24_000_000;
    private static final int AROUND = 400;
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    /** One short look into an index for each type, or each type and partner; whatever lies between costs nothing. */
    private static final String WANTED = """
            select found.position from (%s union %s) as found order by found.position limit :limit""";

    private static final String OF_TYPES = """
            select found.position from unnest(:types::text[]) as wanted(type) cross join lateral (
                select position from event_log
                where type = wanted.type and position > :position and position <= :until
                order by position limit :limit) as found""";

    private static final String OF_TYPES_AND_PARTNERS = """
            select found.position from unnest(:types::text[]) as wanted(type) cross join unnest(:partners::text[]) as whose(owner)
            cross join lateral (
                select position from event_log
                where type = wanted.type and owner = whose.owner and position > :position and position <= :until
                order by position limit :limit) as found""";

    private static final String NOTICES = """
            select found.position from unnest(:notices::text[], :noticed::text[]) as wanted(type, partner)
            cross join lateral (
                (select position from event_log
                where wanted.partner is null and type = wanted.type and position > :position and position <= :until
                order by position limit :limit)
                union all
                (select position from event_log
                where type = wanted.type and owner = wanted.partner and position > :position and position <= :until
                order by position limit :limit)) as found""";

    /** Of an erased person her id alone, also where the log is not rewritten yet. */
    private static final String READ = """
            select e.position, e.id, e.source, e.type, e.subject, e.sequence, e.time, e.partner, e.responsible, e.programme,
                e.correlation_id, e.causation_id, e.appended_at,
                case when f.participant is null or e.type = ? then e.data
                    else convert_to(jsonb_build_object('participant', e.subject)::text, 'UTF8') end as data
            from event_log e left join forgotten f on f.participant = e.subject
            where e.position = any(?) order by e.position""";

    private static final String BY_TYPE = WANTED.formatted(OF_TYPES, NOTICES);
    private static final String BY_TYPE_AND_PARTNER = WANTED.formatted(OF_TYPES_AND_PARTNERS, NOTICES);

    private final JdbcClient database;
    private final Cache<Long, LoggedEvent> recent = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .expireAfterWrite(KEPT_FOR)
            .weigher((Long position, LoggedEvent event) -> event.data().length + AROUND)
            .build();

    EventLog(JdbcClient database) {
        this.database = database;
    }

    /** Lets go of what is in memory, because some of it may not be told any more. */
    void refresh() {
        recent.invalidateAll();
    }

    /** The newest position. */
    public long head() {
        return database.sql("select position from log_head").query(Long.class).single();
    }

    /** The kinds of the events behind a position. */
    Set<Kind> kindsAfter(long position) {
        return new HashSet<>(database.sql("select distinct type, owner from event_log where position > ?")
                .param(position)
                .query((row, number) -> new Kind(row.getString(1), row.getString(2)))
                .list());
    }

    /** Whether the event at a position came in longer ago than this. */
    public boolean isOlder(long position, Duration age) {
        return database.sql("select appended_at < clock_timestamp() - ? * interval '1 millisecond' from event_log"
                        + " where position = ?")
                .params(age.toMillis(), position)
                .query(Boolean.class)
                .single();
    }

    /** The first position whose event came in at this time or later; behind the head where there is none. */
    public long firstSince(Instant time) {
        return database.sql("select coalesce((select min(position) from event_log where appended_at >= ?),"
                        + " (select position + 1 from log_head))")
                .param(OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Events of interest behind a position, up to and with another, in order, at most as many. */
    public List<LoggedEvent> after(Interest interest, long position, long until, int limit) {
        return at(positions(interest, position, until, limit));
    }

    /** The events at these positions. */
    public List<LoggedEvent> at(List<Long> positions) {
        List<Long> missing = positions.stream()
                .filter(position -> recent.getIfPresent(position) == null)
                .toList();
        List<LoggedEvent> loaded = missing.isEmpty() ? List.of() : load(missing);
        loaded.forEach(event -> recent.put(event.position(), event));
        List<LoggedEvent> events = new ArrayList<>(positions.size());
        int next = 0;
        for (Long position : positions) {
            if (next < loaded.size() && loaded.get(next).position() == position) {
                events.add(loaded.get(next++));
            } else {
                LoggedEvent kept = recent.getIfPresent(position);
                events.add(kept == null ? load(List.of(position)).getFirst() : kept);
            }
        }
        return events;
    }

    private List<Long> positions(Interest interest, long position, long until, int limit) {
        Set<String> partners = interest.partners();
        return database.sql(partners == null ? BY_TYPE : BY_TYPE_AND_PARTNER)
                .param("types", interest.types().toArray(String[]::new))
                .param("partners", partners == null ? new String[0] : partners.toArray(String[]::new))
                .param("notices", interest.notices().stream().map(Kind::type).toArray(String[]::new))
                .param("noticed", interest.notices().stream().map(Kind::partner).toArray(String[]::new))
                .param("position", position)
                .param("until", until)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    private List<LoggedEvent> load(List<Long> positions) {
        return database.sql(READ)
                .params(Kind.ERASURE, positions.toArray(Long[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private static LoggedEvent read(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("position"),
                row.getString("id"),
                row.getString("source"),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("partner"),
                row.getString("responsible"),
                row.getString("programme"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getBytes("data"),
                row.getObject("appended_at", OffsetDateTime.class).toInstant());
    }
}
