package org.tremplin.subscription.delivering;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the delivery log forget what is older than it has to be kept; what still waits stays. */
@Component
class Upkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int AT_ONCE = 5000;

    private final JdbcClient database;
    private final Duration keep;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(this::go);

    Upkeep(JdbcClient database, @Value("${tremplin.webhooks.keep-deliveries:30d}") Duration keep) {
        this.database = database;
        this.keep = keep;
    }

    /** Forgets what is due; how much. */
    int forget() {
        int all = 0;
        for (int some = AT_ONCE; some == AT_ONCE; all += some) {
            some = database.sql("""
                            delete from delivery where ctid = any(array(
                                select ctid from delivery
                                where changed_at < clock_timestamp() - ? * interval '1 second' and state <> 'waiting'
                                limit ?))""").params(keep.toSeconds(), AT_ONCE).update();
        }
        return all;
    }

    private void go() {
        while (running) {
            try {
                forget();
            } catch (RuntimeException away) {
                LOG.warn(
                        "Old deliveries could not be forgotten: {}",
                        away.getClass().getSimpleName());
            }
            LockSupport.parkNanos(TimeUnit.HOURS.toNanos(1));
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("delivery-upkeep").start(this::go);
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
