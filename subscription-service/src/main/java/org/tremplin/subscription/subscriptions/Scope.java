package org.tremplin.subscription.subscriptions;

import java.time.LocalDate;
import java.util.List;
import org.tremplin.subscription.grants.Grant;
import org.tremplin.subscription.log.LoggedEvent;

/** What a subscription gets: what it is granted, and of that what it asks for. */
public record Scope(Grant grant, Filter filter) {

    /** Whether the event may go to the subscription, and is asked for. */
    public boolean covers(LoggedEvent event, LocalDate today) {
        return filter.asksFor(event) && grant.covers(event, today);
    }

    /** The types that it may ever hold. */
    public List<String> types() {
        return grant.coveredTypes().stream()
                .filter(type -> Grant.covers(filter.types(), type))
                .toList();
    }
}
