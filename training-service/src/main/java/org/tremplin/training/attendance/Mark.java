package org.tremplin.training.attendance;

import java.util.Locale;

/** One participant's presence at one session. */
public enum Mark {
    /** She was there. */
    PRESENT,
    /** She was there for at least half of it, which counts as present. */
    LATE,
    /** She was not there and had said why. */
    EXCUSED,
    /** She was not there, or for less than half of it. */
    ABSENT,
    /** Nobody has said yet, or what was said is taken back. */
    UNKNOWN;

    /** As events, requests and pages write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mark with this code; {@link IllegalArgumentException} where there is none. */
    public static Mark of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether she was at the session, for all of it or at least half. */
    public boolean attended() {
        return this == PRESENT || this == LATE;
    }
}
