package org.tremplin.subscription.subscriptions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tremplin.subscription.grants.Grant;
import org.tremplin.subscription.log.Interest;
import org.tremplin.subscription.log.LoggedEvent;

/** What a subscription gets: what it is granted, and of that what it asks for. */
public record Scope(Grant grant, Filter filter) {

    /** Whether the event may go to the subscription, and is asked for. */
    public boolean covers(LoggedEvent event, LocalDate today) {
        return filter.asksFor(event) && grant.covers(event, today);
    }

    /** What it may ever hold, as far as the log's indexes know it. */
    public Interest interest() {
        return new Interest(types(), partners(), Notices.of(grant.holder()));
    }

    private @Nullable Set<String> partners() {
        if (filter.partners().contains(Grant.ALL)) {
            return grant.partners().contains(Grant.ALL) ? null : grant.partners();
        }
        return filter.partners();
    }

    private List<String> types() {
        return grant.coveredTypes().stream()
                .filter(type -> Grant.covers(filter.types(), type))
                .toList();
    }
}
