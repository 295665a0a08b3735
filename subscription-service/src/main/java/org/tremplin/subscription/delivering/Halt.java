package org.tremplin.subscription.delivering;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tremplin.subscription.subscriptions.Facts;
import org.tremplin.subscription.subscriptions.Subscription;
import org.tremplin.subscription.subscriptions.Subscription.Status;

/** Pauses or ends a subscription by itself, and tells everybody who has to know: its page, its API, its facts, the log. */
final class Halt {

    private static final Logger LOG = LoggerFactory.getLogger(Halt.class);

    private final Subscription subscription;
    private final LineParts parts;

    Halt(Subscription subscription, LineParts parts) {
        this.subscription = subscription;
        this.parts = parts;
    }

    /** Nothing is sent until somebody resumes it; nothing is lost meanwhile. */
    void pause(String reason) {
        become(Status.PAUSED, reason);
    }

    /** Nothing is sent any more. */
    void end(String reason) {
        become(Status.ENDED, reason);
    }

    private void become(Status status, String reason) {
        if (parts.subscriptions().become(subscription.id(), status, reason)) {
            parts.facts().of(subscription, status.code(), Facts.ITSELF, "reason", reason);
            LOG.warn(
                    "Subscription {} of {} is {}: {}", subscription.id(), subscription.holder(), status.code(), reason);
        }
    }
}
