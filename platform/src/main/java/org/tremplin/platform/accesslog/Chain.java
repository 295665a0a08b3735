package org.tremplin.platform.accesslog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Seals an entry together with all before it: SHA-256 over the hash before (32 bytes) and the row. A row is written as
 * {@code <length in bytes>:<UTF-8>,} per column in the table's order, {@code -,} where there is none, so that no two rows
 * read alike.
 */
final class Chain {

    private Chain() {}

    /** The place of an entry that follows on another. */
    static Head after(Head previous, Entry entry) {
        long number = previous.number() + 1;
        MessageDigest digest = sha256();
        digest.update(previous.bytes());
        digest.update(canonical(number, entry).getBytes(StandardCharsets.UTF_8));
        return Head.of(number, digest.digest());
    }

    private static String canonical(long number, Entry entry) {
        StringBuilder row = new StringBuilder(256);
        add(row, number);
        add(row, entry.at());
        add(row, entry.subject());
        add(row, entry.partner());
        add(row, entry.roles());
        add(row, entry.action());
        add(row, entry.what());
        add(row, entry.participant());
        add(row, entry.shown());
        add(row, entry.why());
        add(row, entry.correlation());
        return row.toString();
    }

    private static void add(StringBuilder row, @Nullable Object value) {
        if (value == null) {
            row.append("-,");
        } else {
            String text = value.toString();
            row.append(text.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(text)
                    .append(',');
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
