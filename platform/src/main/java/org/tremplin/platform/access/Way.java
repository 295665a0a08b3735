package org.tremplin.platform.access;

import java.util.Locale;

/** How somebody comes to see a person; the access log keeps it as the reason. */
public enum Way {
    /** The partner registered her. */
    REGISTERED,
    /** The partner accompanies an enrolment of hers. */
    ACCOMPANIED,
    /** A referral, a step or a consent opens her file to the partner. */
    SHARED,
    /** She is on a roster of the partner's series. */
    ROSTER,
    /** A coordinator granted the partner's systems to hear of such events. */
    GRANTED,
    /** Somebody opened her file with a reason, for a few hours. */
    BREAK_GLASS,
    /** She looks at herself. */
    SELF,
    /** Another service of the platform asks. */
    SERVICE,
    /** Who keeps the platform running looks at who did what, not at people. */
    OPERATION,
    /** Nothing that is known here: whoever reads it in the log has found a fault. */
    NONE;

    /** The way as the access log writes it, such as {@code break-glass}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
