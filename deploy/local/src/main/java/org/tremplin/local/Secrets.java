package org.tremplin.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.tremplin.local.infrastructure.Folders;

/**
 * The keys that local mode makes for itself, once per data folder, readable by their owner only.
 *
 * @param masterKeyFile one master key per line, the newest first
 * @param erasureJournal who was forgotten, so that no backup of the databases brings a key back
 */
record Secrets(Path masterKeyFile, Path erasureJournal, String serviceSecret) {

    private static final int KEY_BYTES = 32;

    static Secrets of(DataFolder data) {
        Path masterKey = data.path("keys/master.key");
        Path serviceSecret = data.path("keys/service.secret");
        Path erasureJournal = data.path("keys/erasures.journal");
        // With a new key, all personal data of an old database would be unreadable for ever.
        if (!Files.exists(masterKey) && Files.exists(data.path("postgres"))) {
            throw new Refused(
                    "The data folder is damaged: " + masterKey
                            + ", the key of its personal data, is missing; put it back from a copy or begin again with --fresh.");
        }
        try {
            Files.createDirectories(masterKey.getParent());
            makeWhenMissing(masterKey);
            makeWhenMissing(serviceSecret);
            if (!Files.exists(erasureJournal)) {
                Folders.writeSecret(erasureJournal, "");
            }
            if (!holdsKeys(masterKey)) {
                throw new Refused("The data folder is damaged: " + masterKey + " holds no key of 32 bytes in base64.");
            }
            return new Secrets(
                    masterKey, erasureJournal, Files.readString(serviceSecret).strip());
        } catch (IOException e) {
            throw new Refused("The keys in the data folder cannot be used: " + DataFolder.reason(e) + ".", e);
        }
    }

    private static void makeWhenMissing(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Folders.writeSecret(file, Base64.getEncoder().encodeToString(key));
        }
    }

    private static boolean holdsKeys(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return !lines.isEmpty()
                    && lines.stream().allMatch(line -> Base64.getDecoder().decode(line.strip()).length == KEY_BYTES);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
