package org.tremplin.subscription.delivering;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.subscription.subscriptions.Facts;
import org.tremplin.subscription.subscriptions.Subscription;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;

/** Replays: runs of their own through a part of the log that was delivered before; nobody's live stream notices. */
@Component
class Replays {

    private final JdbcClient database;
    private final EventLog log;
    private final Facts facts;
    private final Dispatch dispatch;

    Replays(JdbcClient database, EventLog log, Facts facts, Dispatch dispatch) {
        this.database = database;
        this.log = log;
        this.facts = facts;
        this.dispatch = dispatch;
    }

    /**
     * A replay.
     *
     * @param number its number
     * @param state running, done or stopped
     * @param position up to where it came
     * @param until where it ends
     * @param askedAt when it was asked for
     */
    record Replay(long number, String state, long position, long until, Instant askedAt) {}

    /** Delivers once more what lies behind a position, up to and with another, but nothing that is still to come live. */
    @Transactional
    public Replay begin(Subscription subscription, long behind, long until, Actor actor) {
        long live = database.sql("select position from run where subscription = ? and number = 0 for update")
                .param(subscription.id())
                .query(Long.class)
                .single();
        if (of(subscription.id()).stream().anyMatch(replay -> replay.state().equals("running"))) {
            throw new RedeliveryRefused.ReplayRunning();
        }
        long number = database.sql("select max(number) + 1 from run where subscription = ?")
                .param(subscription.id())
                .query(Long.class)
                .single();
        database.sql(
                        "insert into run (subscription, number, position, until, state, asked_by) values (?, ?, ?, ?, 'running', ?)")
                .params(subscription.id(), number, behind, Math.min(live, until), actor.subject())
                .update();
        facts.of(subscription, "replay-asked", actor.subject(), "replay", number);
        dispatch.look();
        return of(subscription.id()).getFirst();
    }

    /** Stops a replay where it is. */
    @Transactional
    public void stop(Subscription subscription, long number, Actor actor) {
        int stopped = database.sql("update run set state = 'stopped', token = token + 1"
                        + " where subscription = ? and number = ? and number > 0 and state = 'running'")
                .params(subscription.id(), number)
                .update();
        if (stopped == 0) {
            throw new NotFound("run");
        }
        facts.of(subscription, "replay-stopped", actor.subject(), "replay", number);
    }

    /** The replays of a subscription, newest first. */
    List<Replay> of(UUID subscription) {
        return database.sql("select * from run where subscription = ? and number > 0 order by number desc limit 20")
                .param(subscription)
                .query((row, n) -> new Replay(
                        row.getLong("number"),
                        row.getString("state"),
                        row.getLong("position"),
                        row.getLong("until"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The position behind which a replay begins that is to hold all since some time. */
    long behind(Instant time) {
        return log.firstSince(time) - 1;
    }
}
