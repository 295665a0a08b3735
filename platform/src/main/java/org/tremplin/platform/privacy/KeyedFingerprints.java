package org.tremplin.platform.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;

/** {@link Fingerprints} under a key that is kept, wrapped, among the persons' keys. */
final class KeyedFingerprints implements Fingerprints {

    private static final String KEY = "fingerprints";

    private final PersonKeys keys;

    KeyedFingerprints(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public String of(String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.forWriting(KEY));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
