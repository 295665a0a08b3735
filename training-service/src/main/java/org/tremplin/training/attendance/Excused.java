package org.tremplin.training.attendance;

import java.util.Locale;

/** What an excused absence counts as, which each programme decides for itself. */
public enum Excused {
    /** As if she had not been there. */
    ABSENT,
    /** As if she had been there. */
    PRESENT,
    /** The session leaves the denominator of her rate. */
    LEFT_OUT;

    /** The setting with this code: absent, present or left-out. */
    public static Excused of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
