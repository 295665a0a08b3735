package org.tremplin.platform.accesslog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The access log of a service: it takes entries in, tells who saw somebody's file, and says whether it is whole. */
public final class AccessLog {

    private static final int WAITS_SECONDS = 5;

    private final AuditDatabase database;
    private final LogTable table;
    private final LogReading reading;
    private final LogWriter writer;
    private final Anchor anchor;

    AccessLog(AuditDatabase database, LogTable table, LogReading reading, LogWriter writer, Anchor anchor) {
        this.database = database;
        this.table = table;
        this.reading = reading;
        this.writer = writer;
        this.anchor = anchor;
    }

    /** Stores an entry and returns when it is stored; refuses with {@code access-log-unavailable} where it cannot be. */
    public void note(Entry entry) {
        await(begin(List.of(entry)));
    }

    /** Begins to store entries together. */
    CompletableFuture<Void> begin(List<Entry> entries) {
        return writer.write(entries);
    }

    /** Returns when they are stored. */
    static void await(CompletableFuture<Void> stored) {
        try {
            stored.get(WAITS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogAway();
        } catch (ExecutionException | TimeoutException failed) {
            throw new LogAway();
        }
    }

    /**
     * Who saw a participant's file here or was refused it, before a moment where one is given. Her own looks are left out.
     */
    public SeenPage about(UUID participant, @Nullable Instant before) {
        return reading.about(participant, before);
    }

    /** Reads the whole chain, and compares it with where it was seen earlier. */
    public Verification verify() {
        List<Head> seen = new ArrayList<>(anchor.heads());
        Head last = writer.last();
        if (last.number() > 0) {
            seen.add(last);
        }
        return database.read(() -> {
            Head from = table.checkpoint();
            Verifying walk = new Verifying(from, anchor.knowsCut(from), seen);
            table.forEach(walk::next);
            return walk.result();
        });
    }
}
