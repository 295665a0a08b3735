package org.tremplin.subscription.log;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may want from the log, as far as its indexes know it.
 *
 * @param types types of events
 * @param partners codes of the partners that the events belong to; null for all
 * @param notices kinds that are wanted besides, whatever the partners; one without a partner is wanted of all
 */
public record Interest(List<String> types, @Nullable Set<String> partners, List<Kind> notices) {

    /** Whether events of this kind may be wanted. */
    public boolean holds(Kind kind) {
        return (types.contains(kind.type())
                        && (partners == null || (kind.partner() != null && partners.contains(kind.partner()))))
                || notices.stream().anyMatch(notice -> holds(notice, kind));
    }

    private static boolean holds(Kind notice, Kind kind) {
        return notice.type().equals(kind.type())
                && (notice.partner() == null || notice.partner().equals(kind.partner()));
    }

    /** All types of which some events may be wanted. */
    public Set<String> allTypes() {
        Set<String> all = new HashSet<>(types);
        notices.forEach(notice -> all.add(notice.type()));
        return all;
    }
}
