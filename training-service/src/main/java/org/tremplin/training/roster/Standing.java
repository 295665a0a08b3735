package org.tremplin.training.roster;

import java.util.Locale;

/** Where somebody stands on the way to a series' certificate. */
public enum Standing {
    /** The threshold holds, and what opens the series is there: the certificate is hers. */
    CERTIFIED,
    /** The threshold holds, but the certificate that opens the series is still missing. */
    WAITING,
    /** The threshold can still be reached. */
    WITHIN_REACH,
    /** Not even coming to every session that is left would do. */
    OUT_OF_REACH;

    /** As answers and messages write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
