package org.tremplin.participant.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Applies the rules on keeping once a day, in one instance at a time. */
@Component
class RetentionSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);
    private static final Duration AFTER_START = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofDays(1);
    /** The number of the lock, unlike any other in this database. */
    static final long LOCK = 0x7265_7465_6e74L;

    private final Retention retention;
    private final DataSource database;
    private final Clock clock;
    private volatile ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    RetentionSchedule(Retention retention, DataSource database, Clock clock) {
        this.retention = retention;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("retention").daemon().factory());
        thread.scheduleWithFixedDelay(this::tryToday, AFTER_START.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tryToday() {
        try {
            today();
        } catch (SQLException | RuntimeException failed) {
            LOG.warn(
                    "The rules on keeping could not be applied today ({}); they are tomorrow",
                    failed.getClass().getSimpleName());
        }
    }

    /** Applies the rules as of today; false where another instance is doing it. The lock is the connection's. */
    boolean today() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                retention.apply(LocalDate.now(clock));
                return true;
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
