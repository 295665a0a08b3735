package org.tremplin.acceptance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every command that the platform acknowledged, written down outside of it before anything else is done. */
final class Journal implements AutoCloseable {

    private final List<Entry> entries = new ArrayList<>();
    private final BufferedWriter file;
    private Duration longestSilence = Duration.ZERO;

    /**
     * An acknowledged command.
     *
     * @param at when the answer was there
     * @param database where its one event must be
     * @param stream id of the aggregate
     * @param event simple name of the event's class
     * @param about texts that the event's data contain
     */
    record Entry(Instant at, String database, String stream, String event, List<String> about) {}

    Journal(Path file) {
        try {
            Files.createDirectories(file.getParent());
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void acknowledged(String database, String stream, String event, String... about) {
        Entry entry = new Entry(Instant.now(), database, stream, event, List.of(about));
        try {
            file.write(Api.JSON.writeValueAsString(entry));
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Duration silence = entries.isEmpty()
                ? Duration.ZERO
                : Duration.between(entries.getLast().at(), entry.at());
        longestSilence = silence.compareTo(longestSilence) > 0 ? silence : longestSilence;
        entries.add(entry);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized int size() {
        return entries.size();
    }

    /** How many in one service's database. */
    synchronized long size(String database) {
        return entries.stream()
                .filter(entry -> entry.database().equals(database))
                .count();
    }

    /** The longest time in which nothing was acknowledged. */
    synchronized Duration longestSilence() {
        return longestSilence;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
