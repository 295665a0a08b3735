package org.tremplin.platform.following;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a projection wants its documents to say. */
public interface Changes {

    /**
     * Sets absolute values in one document, which is made if it is missing, unless a later event of the same source was
     * already applied to it.
     *
     * @param values dotted path to value; null takes the path away. Dates and times become ISO strings, instants dates,
     *     enums their names; records, maps, lists, numbers, strings and booleans stay what they are
     */
    void set(String collection, String id, Map<String, ? extends @Nullable Object> values);
}
