package org.tremplin.platform.accesslog;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tremplin.test.TestDatabase;

/** One instance of a service's access log, and how somebody with the database's password would get at it. */
final class LogUnderTest implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    final AuditDatabase database;
    final LogTable table;
    final Anchor anchor;
    final LogWriter writer;
    final AccessLog log;
    final LogReading reading;

    private final TestDatabase place;
    private final Path file;

    private LogUnderTest(TestDatabase place, Path file) {
        this.place = place;
        this.file = file;
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(place.url());
        pool.setUsername(place.user());
        pool.setPassword(place.password());
        database = new AuditDatabase(pool);
        table = new LogTable(database);
        anchor = new Anchor(file, Clock.fixed(NOW, ZoneOffset.UTC));
        writer = new LogWriter(table, anchor);
        reading = new LogReading(database);
        log = new AccessLog(database, table, reading, writer, anchor);
    }

    static LogUnderTest fresh() {
        try {
            Path file = Files.createTempFile("access-log", ".anchor");
            file.toFile().deleteOnExit();
            return new LogUnderTest(TestDatabase.make("audit"), file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Another instance of the same service, or the same one after a restart. */
    LogUnderTest another() {
        return new LogUnderTest(place, file);
    }

    void note(int entries) {
        note(entries, NOW);
    }

    void note(int entries, Instant at) {
        IntStream.range(0, entries).forEach(i -> log.note(entry(at)));
    }

    static Entry entry(Instant at) {
        return new Entry(
                at,
                "adviser",
                "asti",
                "adviser",
                "read",
                "/people/{id}",
                UUID.randomUUID(),
                1,
                "registered",
                UUID.randomUUID().toString());
    }

    long cut(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Retention(database, table, new Anchor(file, clock), Period.ofMonths(12), clock).cut();
    }

    /** Statements of somebody who first puts the triggers out of the way. */
    void tamper(String... statements) {
        database.write(() -> {
            database.sql().sql("set local session_replication_role = replica").update();
            for (String statement : statements) {
                database.sql().sql(statement).update();
            }
            return null;
        });
    }

    /** Seals the whole chain again, as somebody would who knows how it is made. */
    void sealAgain() {
        List<LogReading.Numbered> rows = database.sql()
                .sql("select * from access_entry order by number")
                .query((row, at) -> new LogReading.Numbered(row.getLong("number"), LogTable.entry(row)))
                .list();
        Head head = table.checkpoint();
        for (LogReading.Numbered row : rows) {
            head = Chain.after(head, row.entry());
            tamper("update access_entry set hash = decode('%s', 'hex') where number = %d"
                    .formatted(head.hash(), row.number()));
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
