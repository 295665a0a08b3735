package org.tremplin.platform.accesslog;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schema of the access log in the service's database, behind connections of its own: what a request notes is stored
 * whatever becomes of the request's own transaction.
 */
final class AuditDatabase implements AutoCloseable {

    private static final String SCHEMA = "audit";
    private static final int CONNECTIONS = 4;
    private static final int WAITS_MILLIS = 2000;
    private static final int ROWS_AT_ONCE = 5000;

    private final HikariDataSource pool;
    private final JdbcClient client;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    AuditDatabase(HikariDataSource pool) {
        this.pool = pool;
        pool.setPoolName(SCHEMA);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(WAITS_MILLIS);
        // One instance that hangs must not hold the others up.
        pool.setConnectionInitSql("set lock_timeout = '4s'; set idle_in_transaction_session_timeout = '4s'");
        Flyway.configure()
                .dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                .schemas(SCHEMA)
                .locations("classpath:db/audit")
                .load()
                .migrate();
        pool.setSchema(SCHEMA);
        JdbcTemplate template = new JdbcTemplate(pool);
        template.setFetchSize(ROWS_AT_ONCE);
        client = JdbcClient.create(template);
        JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Statements outside of a transaction, or in the one that is under way. */
    JdbcClient sql() {
        return client;
    }

    /** Does all of it or nothing. */
    <T extends @Nullable Object> T write(Supplier<T> work) {
        return writing.execute(status -> work.get());
    }

    /** Reads everything as it was at one moment. */
    <T extends @Nullable Object> T read(Supplier<T> work) {
        return reading.execute(status -> work.get());
    }

    @Override
    public void close() {
        pool.close();
    }
}
