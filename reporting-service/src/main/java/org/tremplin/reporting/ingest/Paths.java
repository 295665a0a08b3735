package org.tremplin.reporting.ingest;

import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places in a document, made of codes and ids that other services chose. */
final class Paths {

    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_-]*");

    private Paths() {}

    /** Joins steps; a code that would lead elsewhere in the document is refused, which parks its participant. */
    static String path(Object... steps) {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            if (!STEP.matcher(step.toString()).matches()) {
                throw new IllegalArgumentException("A code is not made of letters, digits and hyphens");
            }
            path.append(path.isEmpty() ? "" : ".").append(step);
        }
        return path.toString();
    }

    /** One value at one place. */
    static Map<String, @Nullable Object> only(String path, @Nullable Object value) {
        return Collections.singletonMap(path, value);
    }
}
