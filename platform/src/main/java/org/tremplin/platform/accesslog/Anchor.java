package org.tremplin.platform.accesslog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file outside the database with a line per place of the chain that was seen, {@code <time> head|cut <number> <hash>}:
 * whoever rewrites the chain, or cuts its end or beginning, would have to rewrite this file too. Instances of one service
 * share it.
 */
final class Anchor {

    private static final Logger LOG = LoggerFactory.getLogger(Anchor.class);
    private static final String HEAD = "head";
    private static final String CUT = "cut";

    private final @Nullable Path file;
    private final Clock clock;

    Anchor(@Nullable Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The chain came to here; a file that cannot be written is said, and stops nobody. */
    void add(Head head) {
        try {
            List<Head> known = heads();
            if (head.number() > 0 && (known.isEmpty() || !known.getLast().equals(head))) {
                append(HEAD, head);
            }
        } catch (UncheckedIOException failed) {
            LOG.error("The anchor file of the access log cannot be written or read");
        }
    }

    /** The beginning up to here is about to be cut off, because it is old enough. */
    void addCut(Head checkpoint) {
        append(CUT, checkpoint);
    }

    /** All places that were seen. */
    List<Head> heads() {
        return lines(HEAD);
    }

    /** Whether a beginning that ends here was cut off by retention; so it is where no file is kept. */
    boolean knowsCut(Head checkpoint) {
        return file == null || lines(CUT).contains(checkpoint);
    }

    private synchronized void append(String kind, Head head) {
        if (file == null) {
            return;
        }
        String line = "%s %s %d %s%n".formatted(clock.instant(), kind, head.number(), head.hash());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(StandardCharsets.UTF_8.encode(line));
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Head> lines(String kind) {
        List<Head> found = new ArrayList<>();
        if (file != null && Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    String[] words = line.split(" ");
                    if (words.length == 4 && words[1].equals(kind)) {
                        found.add(new Head(Long.parseLong(words[2]), words[3]));
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return found;
    }
}
