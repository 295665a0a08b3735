package org.tremplin.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** {@link Seals} under keys that lie among the persons' keys. */
final class KeyedSeals implements Seals {

    private final PersonKeys keys;

    KeyedSeals(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public String close(String key, String text) {
        return Base64.getEncoder()
                .encodeToString(Seal.close(keys.forWriting(key), text.getBytes(StandardCharsets.UTF_8), context(key)));
    }

    @Override
    public Optional<String> open(String key, String sealed) {
        return keys.find(key)
                .map(found -> new String(
                        Seal.open(found, Base64.getDecoder().decode(sealed), context(key)), StandardCharsets.UTF_8));
    }

    private static String context(String key) {
        return "kept-apart|v1|" + key;
    }
}
