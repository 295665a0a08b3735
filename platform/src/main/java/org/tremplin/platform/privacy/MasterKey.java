package org.tremplin.platform.privacy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps all others; it is given from outside and never stored with the data.
 *
 * @param id first eight hex digits of its SHA-256, kept beside what it wraps so that a rotation can tell keys apart
 * @param key 256 bits for AES
 */
record MasterKey(String id, SecretKey key) {

    static MasterKey of(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("A master key has 32 bytes, not " + bytes.length + ".");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new MasterKey(HexFormat.of().formatHex(digest, 0, 4), new SecretKeySpec(bytes, "AES"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
