package org.tremplin.platform.accesslog;

import java.util.Locale;

/** What somebody did, as an entry of the access log says it. */
public enum Action {
    /** Looked at somebody's file. */
    READ,
    /** Was let to change something in it. */
    CHANGE,
    /** Found people by what they searched for. */
    SEARCH,
    /** Had people listed. */
    LIST,
    /** Took what was shown away as a file. */
    EXPORT,
    /** Was not let. */
    REFUSED,
    /** Opened a file with a reason, without being tied to the person. */
    OPENED_EXCEPTIONALLY;

    /** The action as rows and answers spell it, such as {@code opened-exceptionally}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
