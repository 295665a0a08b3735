package org.tremplin.platform.access;

import java.util.Locale;

/** What may be known of a person; nobody knows more without knowing that she exists. */
public enum Level {
    /** That she is here: id, short reference, programme and cohort. */
    EXISTENCE,
    /** Her name and how to reach her. */
    CONTACT,
    /** Her stages, timeline, sessions, certificates and placements. */
    PATHWAY,
    /** Status, nationality, birth, health, disability and barriers. */
    SENSITIVE;

    /** The level as codes and documents name it, such as {@code pathway}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
