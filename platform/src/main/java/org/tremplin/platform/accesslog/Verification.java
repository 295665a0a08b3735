package org.tremplin.platform.accesslog;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whether the chain is whole.
 *
 * @param intact whether nothing was changed, taken out, put in, moved or cut off
 * @param broken number of the first entry that is not what it was, null if intact
 * @param fault what is wrong there: {@code entry-changed}, {@code entry-missing}, {@code end-cut}, {@code rewritten},
 *     {@code beginning-cut}; null if intact
 * @param entries how many entries were read
 * @param from where the chain begins, since its beginning was cut off for its age
 * @param head where it ends
 * @param anchors how many places seen earlier it was compared with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        boolean intact,
        @Nullable Long broken,
        @Nullable String fault,
        long entries,
        Head from,
        Head head,
        int anchors) {}
