package org.tremplin.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id that ties together everything one request caused: log lines, events, calls to other services. */
public final class Correlation {

    /** The header that carries the id from caller to service and back. */
    public static final String HEADER = "X-Correlation-Id";

    /** The key under which log lines show the id. */
    public static final String MDC_KEY = "correlation";

    /** A UUID or a trace id: nothing that could be a name. */
    private static final Pattern WELL_FORMED =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}", Pattern.CASE_INSENSITIVE);

    private Correlation() {}

    /** The id of the work that this thread does; a new one where the work did not begin with a request. */
    public static String current() {
        String id = MDC.get(MDC_KEY);
        return id == null ? UUID.randomUUID().toString() : id;
    }

    /** The id a caller sent where it is a UUID or a trace id of 32 hexadecimal digits, else a new one. */
    static String accept(@Nullable String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
