package org.tremplin.subscription.delivering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The delivery log, in the subscriber's hands. */
@Component
class DeliveryLog {

    private final JdbcClient database;
    private final Deliveries deliveries;

    DeliveryLog(JdbcClient database, Deliveries deliveries) {
        this.database = database;
        this.deliveries = deliveries;
    }

    /**
     * What to look for; null asks for everything.
     *
     * @param before only positions before this one
     */
    record Question(
            @Nullable String state,
            @Nullable String type,
            @Nullable String subject,
            @Nullable Long run,
            @Nullable Long before) {}

    /** A delivery, with the id of its event. */
    record Row(String event, Delivery delivery) {}

    /** Deliveries, newest events first. */
    List<Row> find(UUID subscription, Question question, int limit) {
        return database.sql("""
                        select d.*, e.id as event_id from delivery d join event_log e on e.position = d.position
                        where d.subscription = :subscription
                            and (:state::text is null or d.state = :state)
                            and (:type::text is null or d.type = :type)
                            and (:subject::text is null or d.subject = :subject)
                            and (:run::bigint is null or d.run = :run)
                            and (:before::bigint is null or d.position < :before)
                        order by d.position desc, d.run desc limit :limit""")
                .param("subscription", subscription)
                .param("state", question.state())
                .param("type", question.type())
                .param("subject", question.subject())
                .param("run", question.run())
                .param("before", question.before())
                .param("limit", limit)
                .query((row, number) -> new Row(row.getString("event_id"), deliveries.read(row)))
                .list();
    }

    /** The live delivery of an event. */
    Optional<Row> find(UUID subscription, String event) {
        return database.sql("""
                        select d.*, e.id as event_id from event_log e join delivery d on d.position = e.position
                        where d.subscription = ? and e.id = ? order by d.run limit 1""")
                .params(subscription, event)
                .query((row, number) -> new Row(row.getString("event_id"), deliveries.read(row)))
                .optional();
    }

    /** Sets one delivery going again; one that arrived before is marked as replayed. */
    void again(UUID subscription, Delivery delivery) {
        database.sql("""
                        update delivery set replayed = replayed or state = 'delivered', state = 'waiting', tried = 0,
                            next_try = clock_timestamp(), changed_at = clock_timestamp()
                        where subscription = ? and run = ? and position = ?""")
                .params(subscription, delivery.run(), delivery.position())
                .update();
        nudge(subscription);
    }

    /** Sets all going again that failed; how many. */
    int againAllFailed(UUID subscription) {
        int count = database.sql("""
                        update delivery set state = 'waiting', tried = 0, next_try = clock_timestamp(),
                            changed_at = clock_timestamp()
                        where subscription = ? and state = 'failed'""").param(subscription).update();
        nudge(subscription);
        return count;
    }

    private void nudge(UUID subscription) {
        database.sql("update run set nudged = nudged + 1, state = 'running' where subscription = ?"
                        + " and (state = 'running' or exists (select 1 from delivery d where d.subscription = run.subscription"
                        + " and d.run = run.number and d.state = 'waiting'))")
                .param(subscription)
                .update();
    }
}
