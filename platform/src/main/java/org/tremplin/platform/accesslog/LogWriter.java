package org.tremplin.platform.accesslog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a service that writes its access log: what many requests note at the same time goes into one
 * transaction, so that the chain costs a commit per batch and not per entry.
 */
final class LogWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final int WAITING = 10_000;
    private static final int NOTES_AT_ONCE = 500;
    private static final int ENDS_WITHIN_MILLIS = 5000;

    private final LogTable table;
    private final Anchor anchor;
    private final BlockingQueue<Note> waiting = new LinkedBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile Head last = Head.BEGINNING;
    private volatile boolean closed;

    LogWriter(LogTable table, Anchor anchor) {
        this.table = table;
        this.anchor = anchor;
        this.thread = Thread.ofPlatform().name("access-log").daemon().start(this::run);
    }

    /** Entries that are stored together, and who waits for it. */
    private record Note(List<Entry> entries, CompletableFuture<Void> stored) {}

    /** Ends when the entries are stored, or with the reason why they cannot be. */
    CompletableFuture<Void> write(List<Entry> entries) {
        Note note = new Note(List.copyOf(entries), new CompletableFuture<>());
        if (closed || !waiting.offer(note)) {
            note.stored().completeExceptionally(new LogAway());
        }
        return note.stored();
    }

    /** Where the chain ended when this instance last wrote to it. */
    Head last() {
        return last;
    }

    private void run() {
        List<Note> batch = new ArrayList<>();
        while (!closed || !waiting.isEmpty()) {
            try {
                batch.add(waiting.take());
                waiting.drainTo(batch, NOTES_AT_ONCE - 1);
                store(batch);
                batch.clear();
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void store(List<Note> batch) {
        List<Entry> entries =
                batch.stream().flatMap(note -> note.entries().stream()).toList();
        try {
            if (!entries.isEmpty()) {
                LogTable.Appended appended = table.append(entries);
                keepEvidence(appended.before());
                last = appended.after();
            }
            batch.forEach(note -> note.stored().complete(null));
        } catch (RuntimeException failed) {
            LOG.error("The access log cannot be written: {}", failed.getClass().getSimpleName());
            batch.forEach(note -> note.stored().completeExceptionally(failed));
        }
    }

    /** The end of the chain never moves back; if it did, what was there is anchored, so that verification finds it. */
    private void keepEvidence(Head found) {
        boolean movedBack = found.number() < last.number() || found.number() == last.number() && !found.equals(last);
        if (movedBack) {
            LOG.error("The access log has lost entries behind number {}", found.number());
            anchor.add(last);
        }
    }

    /** Stores what waits, then ends. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        waiting.put(new Note(List.of(), new CompletableFuture<>()));
        thread.join(ENDS_WITHIN_MILLIS);
    }
}
