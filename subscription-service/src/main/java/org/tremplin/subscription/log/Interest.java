package org.tremplin.subscription.log;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may want from the log, as far as its indexes know it.
 *
 * @param types types of events
 * @param partners codes of the partners that the events belong to; null for all
 */
public record Interest(List<String> types, @Nullable Set<String> partners) {

    /** Whether events of this kind may be wanted. */
    public boolean holds(Kind kind) {
        return types.contains(kind.type())
                && (partners == null || (kind.partner() != null && partners.contains(kind.partner())));
    }
}
