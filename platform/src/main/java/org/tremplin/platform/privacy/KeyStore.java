package org.tremplin.platform.privacy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys behind a pool of their own, so that a command that waits for a key never waits for itself. Before anybody uses
 * one, what was destroyed is destroyed again, and all are wrapped by the newest master key; without a master key that
 * wraps one of them nothing starts.
 */
final class KeyStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyStore.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final HikariDataSource pool;
    private final PersonKeys keys;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("keys").daemon().factory());

    KeyStore(HikariDataSource pool, PersonKeys keys, Wrapping wrapping) {
        this.pool = pool;
        this.keys = keys;
        keys.requireMasters();
        int back = keys.destroyAgain();
        if (back > 0) {
            LOG.warn("{} destroyed keys had come back with the database; they are destroyed again", back);
        }
        if (wrapping.hasOlder()) {
            LOG.info("{} keys are wrapped by the newest master key now", keys.rewrap());
        }
        thread.scheduleWithFixedDelay(
                keys::forgetWithOthers, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    PersonKeys keys() {
        return keys;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        pool.close();
    }
}
