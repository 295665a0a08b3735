package org.tremplin.subscription.subscriptions;

import java.util.Set;
import org.tremplin.subscription.grants.Grant;
import org.tremplin.subscription.log.LoggedEvent;

/** What a subscription asks for, within what it is granted; {@code *} stands for all that is granted. */
public record Filter(Set<String> types, Set<String> programmes, Set<String> partners) {

    /** Keeps its own copies. */
    public Filter {
        types = Set.copyOf(types);
        programmes = Set.copyOf(programmes);
        partners = Set.copyOf(partners);
    }

    boolean asksFor(LoggedEvent event) {
        return Grant.covers(types, event.type())
                && Grant.covers(programmes, event.programme())
                && Grant.covers(partners, event.partner());
    }
}
