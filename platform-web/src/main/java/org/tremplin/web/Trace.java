package org.tremplin.web;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A stack trace without the messages of its exceptions, because libraries quote people's data in them. */
public final class Trace {

    private static final int FRAMES = 40;
    private static final int CAUSES = 8;

    private Trace() {}

    /** The classes of the exception and its causes with where they were thrown, fit for a log. */
    public static String of(Throwable thrown) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            lines.add((depth == 0 ? "" : "caused by ") + cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                lines.add("\tat " + frames[i]);
            }
            cause = cause.getCause();
        }
        return lines.toString();
    }
}
