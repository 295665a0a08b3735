package org.tremplin.subscription.delivering;

import org.tremplin.subscription.log.LoggedEvent;

/** An event to be sent; a stored one waited in the delivery log, any other was read ahead in the event log. */
record Item(LoggedEvent event, Delivery delivery, boolean stored) {

    /** Whether the live run may be further than this. */
    boolean isLate() {
        return stored || delivery.replayed();
    }
}
