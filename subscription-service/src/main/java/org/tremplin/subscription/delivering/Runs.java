package org.tremplin.subscription.delivering;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who serves which run. All times are the database's, so that clocks of instances do not matter. */
@Component
class Runs {

    private final JdbcClient database;
    private final Duration lease;

    Runs(JdbcClient database, @Value("${tremplin.webhooks.lease:10s}") Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    Duration lease() {
        return lease;
    }

    /** Says that an instance lives; how many do. */
    int alive(String instance) {
        database.sql("insert into instance (id, seen) values (?, clock_timestamp())"
                        + " on conflict (id) do update set seen = excluded.seen")
                .param(instance)
                .update();
        database.sql("delete from instance where seen < clock_timestamp() - interval '1 hour'")
                .update();
        return database.sql(
                        "select count(*) from instance where seen > clock_timestamp() - ? * interval '1 millisecond'")
                .param(lease.toMillis())
                .query(Integer.class)
                .single();
    }

    /** An instance leaves: what it held is free. */
    void leave(String instance) {
        database.sql("update run set claimed_until = clock_timestamp(), token = token + 1 where claimed_by = ?")
                .param(instance)
                .update();
        database.sql("delete from instance where id = ?").param(instance).update();
    }

    /**
     * A run that somebody has to serve.
     *
     * @param version version of its subscription
     * @param nudged raised when something in its delivery log was set going again
     */
    record Wanted(long version, long nudged) {}

    /** The runs that somebody has to serve. */
    Map<RunId, Wanted> wanted() {
        Map<RunId, Wanted> wanted = new HashMap<>();
        database.sql("""
                        select r.subscription, r.number, s.version, r.nudged from run r join subscription s on s.id = r.subscription
                        where r.state = 'running' and s.status = 'active' and s.protocol = 'HTTP'""").query(row -> {
            wanted.put(id(row.getObject(1, UUID.class), row.getLong(2)), new Wanted(row.getLong(3), row.getLong(4)));
        });
        return wanted;
    }

    /** Keeps what an instance holds for another while, late too unless somebody else took it; what it still holds. */
    List<RunId> renew(String instance, Collection<RunId> served) {
        return database.sql("""
                        update run set claimed_until = clock_timestamp() + ? * interval '1 millisecond'
                        where claimed_by = ? and (subscription, number) in (select * from unnest(?::uuid[], ?::bigint[]))
                            and state = 'running'
                        returning subscription, number""")
                .params(
                        lease.toMillis(),
                        instance,
                        served.stream().map(RunId::subscription).toArray(UUID[]::new),
                        served.stream().map(RunId::number).toArray(Long[]::new))
                .query((row, number) -> id(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    /** Takes a run that nobody holds; one that a frozen instance is just writing down is not waited for. */
    Optional<Lease> claim(String instance, RunId run) {
        return database.sql("""
                        update run set claimed_by = ?, token = token + 1,
                            claimed_until = clock_timestamp() + ? * interval '1 millisecond'
                        where (subscription, number) = (select subscription, number from run
                            where subscription = ? and number = ? and state = 'running'
                                and (claimed_until is null or claimed_until < clock_timestamp())
                            for update skip locked)
                        returning token, position, coalesce(until, 9223372036854775807)""")
                .params(instance, lease.toMillis(), run.subscription(), run.number())
                .query((row, number) -> new Lease(run, row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /** The runs that nobody holds. */
    List<RunId> free() {
        return database.sql("select subscription, number from run where state = 'running'"
                        + " and (claimed_until is null or claimed_until < clock_timestamp())")
                .query((row, number) -> id(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    /** Lets a run go, for others to take. */
    void release(Lease held) {
        database.sql(
                        "update run set claimed_until = clock_timestamp() where subscription = ? and number = ? and token = ?")
                .params(held.run().subscription(), held.run().number(), held.token())
                .update();
    }

    /** A replay has come to its end. */
    void finish(Lease held) {
        database.sql("update run set state = 'done' where subscription = ? and number = ? and token = ?")
                .params(held.run().subscription(), held.run().number(), held.token())
                .update();
    }

    private static RunId id(UUID subscription, long number) {
        return new RunId(subscription, number);
    }
}
