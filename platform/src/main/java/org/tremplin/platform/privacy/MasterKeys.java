package org.tremplin.platform.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The master keys in force: the newest wraps, the others still open what they wrapped until it is wrapped anew.
 *
 * @param newestFirst at least one
 */
record MasterKeys(List<MasterKey> newestFirst) {

    /** Reads a file with one key of 32 bytes in base64 on each line, the newest first. */
    static MasterKeys read(Path file) {
        try {
            List<MasterKey> keys = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> MasterKey.of(Base64.getDecoder().decode(line)))
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("no key");
            }
            return new MasterKeys(keys);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "The master key file of tremplin.privacy.master-key-file cannot be read:"
                            + " give a file with 32 random bytes in base64 on each line, the newest key first.",
                    unreadable);
        }
    }

    MasterKey newest() {
        return newestFirst.getFirst();
    }

    Optional<MasterKey> find(String id) {
        return newestFirst.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
