package org.tremplin.platform.accesslog;

import java.util.HexFormat;

/**
 * A place in the chain.
 *
 * @param number number of the entry, 0 before the first one
 * @param hash SHA-256 in hexadecimal digits over everything up to and with it
 */
public record Head(long number, String hash) {

    /** Before the first entry. */
    static final Head BEGINNING = new Head(0, "0".repeat(64));

    static Head of(long number, byte[] hash) {
        return new Head(number, HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }
}
