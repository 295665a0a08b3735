package org.tremplin.subscription.delivering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.subscription.log.Interest;
import org.tremplin.subscription.log.LoggedEvent;
import org.tremplin.subscription.subscriptions.Gate;
import org.tremplin.subscription.subscriptions.Subscription;
import org.tremplin.subscription.subscriptions.Subscriptions;

/** How subscriptions are doing. */
@Component
class SubscriptionHealth {

    private static final int COUNTED = 1000;

    private final JdbcClient database;
    private final EventLog log;
    private final Subscriptions subscriptions;
    private final Gate gate;
    private final Clock clock;

    SubscriptionHealth(JdbcClient database, EventLog log, Subscriptions subscriptions, Gate gate, Clock clock) {
        this.database = database;
        this.log = log;
        this.subscriptions = subscriptions;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * How a subscription is doing.
     *
     * @param status its status
     * @param reason code that says why
     * @param behind events of its types that are in the log and neither delivered nor tried, up to 1000
     * @param behindSeconds how long the first of them has been there
     * @param waiting deliveries that will be tried again or wait behind one
     * @param failed deliveries that were tried as often as the schedule says
     * @param notShared events that were passed over because their people do not share so much with the partner
     * @param delivered deliveries that were taken, of the last 1000 that were tried
     * @param attempts attempts that these 1000 took
     * @param successRate part of these attempts that was taken; null without any
     * @param answeredAt when the sink last took something
     * @param failingSince since when it has taken nothing
     * @param fetchedAt when a feed was last fetched
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String status,
            @Nullable String reason,
            int behind,
            long behindSeconds,
            int waiting,
            int failed,
            long notShared,
            int delivered,
            int attempts,
            @Nullable Double successRate,
            @Nullable Instant answeredAt,
            @Nullable Instant failingSince,
            @Nullable Instant fetchedAt) {}

    Shown of(Subscription subscription) {
        boolean brought = subscription.protocol() == Subscription.Protocol.HTTP;
        long position = brought ? livePosition(subscription) : subscription.feedPosition();
        Interest interest = subscriptions.scope(subscription).interest();
        List<LoggedEvent> behind = gate.pending(subscription, log.after(interest, position, Long.MAX_VALUE, COUNTED));
        Instant first = behind.isEmpty() ? null : behind.getFirst().appendedAt();
        return database.sql("""
                        select (select count(*) from delivery where subscription = :id and state = 'waiting') as waiting,
                            (select count(*) from delivery where subscription = :id and state = 'failed') as failed,
                            (select s.not_shared + coalesce((select sum(r.not_shared) from run r
                                where r.subscription = s.id and r.number = 0), 0)
                                from subscription s where s.id = :id) as not_shared,
                            count(*) filter (where state = 'delivered') as delivered, coalesce(sum(tried), 0) as attempts
                        from (select state, tried from delivery where subscription = :id and tried > 0
                            order by position desc limit 1000) as latest""")
                .param("id", subscription.id())
                .query((row, number) -> new Shown(
                        subscription.status().code(),
                        subscription.reason(),
                        behind.size(),
                        first == null
                                ? 0
                                : Math.max(
                                        0,
                                        Duration.between(first, clock.instant()).toSeconds()),
                        row.getInt("waiting"),
                        row.getInt("failed"),
                        row.getLong("not_shared"),
                        row.getInt("delivered"),
                        row.getInt("attempts"),
                        row.getInt("attempts") == 0 ? null : (double) row.getInt("delivered") / row.getInt("attempts"),
                        subscription.answeredAt(),
                        subscription.failingSince(),
                        subscription.feedReadAt()))
                .single();
    }

    private long livePosition(Subscription subscription) {
        return database.sql("select position from run where subscription = ? and number = 0")
                .param(subscription.id())
                .query(Long.class)
                .single();
    }
}
