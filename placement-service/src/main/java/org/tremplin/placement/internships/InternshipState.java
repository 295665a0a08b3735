package org.tremplin.placement.internships;

import java.util.Locale;

/** How far an internship is. */
public enum InternshipState {
    AGREED,
    RUNNING,
    COMPLETED,
    BROKEN_OFF;

    /** The code in answers, addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is over, well or not. */
    public boolean ended() {
        return this == COMPLETED || this == BROKEN_OFF;
    }
}
