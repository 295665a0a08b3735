package org.tremplin.load.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file that must be UTF-8, one at a time; a first byte order mark is taken off. */
final class Utf8Lines implements AutoCloseable {
    static final int LONGEST = 64 * 1024;

    /** The file is in another encoding. */
    static final class NotUtf8 extends Exception {
        final int line;

        NotUtf8(int line, String reason) {
            super(reason, null, false, false);
            this.line = line;
        }
    }

    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private int line;
    private boolean tooLong;
    private long read;

    Utf8Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException, NotUtf8 {
        bytes.reset();
        tooLong = false;
        var before = read;
        int one;
        while ((one = in.read()) != -1) {
            read++;
            if (one == '\n') {
                break;
            }
            if (bytes.size() < LONGEST) {
                bytes.write(one);
            } else {
                tooLong = true;
            }
        }
        if (one == -1 && read == before) {
            return null;
        }
        line++;
        return decoded(bytes.toByteArray(), before);
    }

    private String decoded(byte[] raw, long before) throws NotUtf8 {
        var start = 0;
        if (line == 1) {
            if (raw.length >= 2 && ((raw[0] == -1 && raw[1] == -2) || (raw[0] == -2 && raw[1] == -1))) {
                throw new NotUtf8(1, "byte 1: this is UTF-16; save the file as UTF-8");
            }
            start = raw.length >= 3 && raw[0] == (byte) 0xEF && raw[1] == (byte) 0xBB && raw[2] == (byte) 0xBF ? 3 : 0;
        }
        var end = raw.length > start && raw[raw.length - 1] == '\r' ? raw.length - 1 : raw.length;
        var in = ByteBuffer.wrap(raw, start, end - start);
        var out = CharBuffer.allocate(end - start);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, !tooLong);
        if (result.isError()) {
            throw new NotUtf8(
                    line,
                    "byte %d of the line (byte %d of the file) is not UTF-8; save the file as UTF-8"
                            .formatted(in.position() + 1, before + in.position() + 1));
        }
        return out.flip().toString();
    }

    /** Number of the line last answered, from 1. */
    int line() {
        return line;
    }

    /** Whether the line last answered was cut, because it is longer than {@link #LONGEST} bytes. */
    boolean tooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
