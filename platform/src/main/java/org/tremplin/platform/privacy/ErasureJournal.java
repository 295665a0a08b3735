package org.tremplin.platform.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who was forgotten, in a file that only grows and that no backup of the database holds: one line {@code <instant>
 * <pseudonymous id>} each, on disk before the key is destroyed. Several instances and services may share it.
 */
final class ErasureJournal {

    private final Path file;
    private final Set<String> persons = ConcurrentHashMap.newKeySet();
    private long taken;

    private ErasureJournal(Path file) {
        this.file = file;
    }

    /** Opens the journal; one that is missing is made. */
    static ErasureJournal open(Path file) {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException there) {
            // as it should be, but for the first time
        } catch (IOException unusable) {
            throw new IllegalStateException(
                    "The file of tremplin.privacy.erasure-journal-file can neither be read nor made.", unusable);
        }
        ErasureJournal journal = new ErasureJournal(file);
        journal.catchUp();
        return journal;
    }

    /** Notes that a person is forgotten; returns when the disk has it. */
    synchronized void add(String person, Instant at) {
        if (contains(person)) {
            return;
        }
        // A line that a power cut left half written ends here; an empty line means nothing.
        byte[] line = ("\n" + at + " " + person + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line));
            channel.force(true);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        persons.add(person);
    }

    boolean contains(String person) {
        if (!persons.contains(person)) {
            catchUp();
        }
        return persons.contains(person);
    }

    Set<String> persons() {
        catchUp();
        return Set.copyOf(persons);
    }

    /** Reads what others have added since; a last line without its end is left for later. */
    private synchronized void catchUp() {
        try {
            if (Files.size(file) <= taken) {
                return;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                ByteBuffer rest = ByteBuffer.allocate(Math.toIntExact(channel.size() - taken));
                while (rest.hasRemaining() && channel.read(rest, taken + rest.position()) >= 0) {
                    // until all is there
                }
                take(new String(rest.array(), 0, rest.position(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(String text) {
        int end = text.lastIndexOf('\n') + 1;
        taken += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
        text.substring(0, end)
                .lines()
                .filter(line -> line.indexOf(' ') > 0)
                .forEach(line -> persons.add(line.substring(line.indexOf(' ') + 1)));
    }
}
