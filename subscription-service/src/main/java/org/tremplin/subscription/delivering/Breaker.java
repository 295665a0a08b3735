package org.tremplin.subscription.delivering;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tremplin.subscription.sending.WebhookProperties;

/**
 * Leaves a sink alone that takes nothing at all. One subject that fails is that subject's matter; several with no success
 * between are the sink's. While it is open one delivery at a time is let through, now and then.
 */
final class Breaker {

    private final WebhookProperties.Breaker rule;
    private final Set<String> failing = new HashSet<>();
    private @Nullable Instant until;
    private Duration pause;
    private boolean probing;
    private @Nullable Instant failingSince;

    Breaker(WebhookProperties.Breaker rule, @Nullable Instant failingSince) {
        this.rule = rule;
        this.pause = rule.first();
        this.failingSince = failingSince;
    }

    /** Whether one more delivery may go out now. */
    boolean lets(Instant now) {
        return until == null || (!probing && !now.isBefore(until));
    }

    /** A delivery goes out. */
    void sent() {
        probing = until != null;
    }

    /** The sink took something. */
    void took() {
        failing.clear();
        until = null;
        probing = false;
        pause = rule.first();
        failingSince = null;
    }

    /** The sink did not take something of a subject. */
    void failed(String subject, Instant now) {
        failing.add(subject);
        failingSince = failingSince == null ? now : failingSince;
        if (until != null && probing) {
            probing = false;
            pause = shorter(pause.multipliedBy(2), rule.longest());
            until = now.plus(pause);
        } else if (until == null && failing.size() >= rule.subjects()) {
            until = now.plus(pause);
        }
    }

    boolean isOpen() {
        return until != null;
    }

    @Nullable
    Instant until() {
        return until;
    }

    /** Since when the sink has taken nothing; null while it does. */
    @Nullable
    Instant failingSince() {
        return failingSince;
    }

    /** Whether the sink has taken nothing for so long that somebody has to look. */
    boolean isHopeless(Instant now) {
        return failingSince != null && !now.isBefore(failingSince.plus(rule.pauseAfter()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
