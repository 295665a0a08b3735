package org.tremplin.subscription.erasures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tremplin.subscription.log.Kind;

/** For every erased person each subscription that was ever told of her, and whether it knows and has forgotten. */
@Component
class Acknowledgements {

    private static final String ERASED = "e.type = '" + Kind.ERASURE + "'";

    private final JdbcClient database;

    Acknowledgements(JdbcClient database) {
        this.database = database;
    }

    /**
     * What a subscription has to say about one person who is forgotten.
     *
     * @param event id of the event that says so
     * @param since when that came into the log
     * @param receivedAt when the subscriber took it
     * @param confirmedAt when the subscriber said that it has erased her
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Acknowledgement(
            String event,
            String participant,
            Instant since,
            @Nullable Instant receivedAt,
            @Nullable Instant confirmedAt) {}

    /**
     * A subscription as a place where somebody was known.
     *
     * @param subscription its id
     * @param state status of the subscription; removed where there is none any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            UUID subscription,
            String partner,
            String name,
            String state,
            @Nullable Instant receivedAt,
            @Nullable Instant confirmedAt) {}

    /** The people of whom a subscription was told and who are forgotten: first those who are not confirmed, of both the newest first. */
    List<Acknowledgement> of(UUID subscription, int atMost) {
        return database.sql("select e.id, t.participant, e.appended_at, t.received_at, t.confirmed_at from event_log e"
                        + " join told t on t.participant = e.subject where t.subscription = ? and " + ERASED
                        + " order by t.confirmed_at is not null, e.position desc limit ?")
                .params(subscription, atMost)
                .query((row, number) -> new Acknowledgement(
                        row.getString(1), row.getString(2), when(row, 3), time(row, 4), time(row, 5)))
                .list();
    }

    /** The subscriber says that she is erased on its side; false where it never was told of whom this event says so. */
    boolean confirm(UUID subscription, String event, String by) {
        return database.sql("update told t set confirmed_at = coalesce(t.confirmed_at, clock_timestamp()),"
                                + " received_at = coalesce(t.received_at, clock_timestamp()),"
                                + " confirmed_by = coalesce(t.confirmed_by, ?)"
                                + " from event_log e where t.subscription = ? and e.id = ? and e.subject = t.participant and "
                                + ERASED)
                        .params(by, subscription, event)
                        .update()
                > 0;
    }

    /** The places in which each of these people was known. */
    Map<String, List<Place>> places(Collection<String> participants) {
        Map<String, List<Place>> places = new HashMap<>();
        participants.forEach(participant -> places.put(participant, new ArrayList<>()));
        database.sql("""
                        select t.participant, t.subscription, t.holder, t.name, coalesce(s.status, 'removed'), t.received_at, t.confirmed_at
                        from told t left join subscription s on s.id = t.subscription
                        where t.participant = any(?) order by t.holder, t.name, t.subscription""").param(participants.toArray(String[]::new)).query(row -> {
            places.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                    .add(new Place(
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            time(row, 6),
                            time(row, 7)));
        });
        return places;
    }

    /** When this service had forgotten each of these people itself. */
    Map<String, Instant> forgotten(Collection<String> participants) {
        Map<String, Instant> forgotten = new HashMap<>();
        database.sql(
                        "select participant, forgotten_at from forgotten where participant = any(?) and forgotten_at is not null")
                .param(participants.toArray(String[]::new))
                .query(row -> {
                    forgotten.put(row.getString(1), when(row, 2));
                });
        return forgotten;
    }

    private static Instant when(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
