package org.tremplin.subscription.delivering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tremplin.subscription.subscriptions.Subscription;

/** Writes down what became of deliveries, several at a time, together with how far the run has come. */
final class Pen {

    private static final int AT_ONCE = 200;
    private static final Duration WITHIN = Duration.ofMillis(200);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(5);

    private final Lease lease;
    private final Subscription subscription;
    private final LineParts parts;
    private final List<Delivery> noted = new ArrayList<>();
    private long since = System.nanoTime();
    private long written;
    private int notShared;
    private @Nullable Instant toldTook;
    private @Nullable Instant toldFailing;

    Pen(Lease lease, Subscription subscription, LineParts parts) {
        this.lease = lease;
        this.subscription = subscription;
        this.parts = parts;
        this.written = lease.position();
        this.toldFailing = subscription.failingSince();
    }

    /** To be written down soon. */
    void note(Delivery delivery) {
        if (noted.isEmpty()) {
            since = System.nanoTime();
        }
        noted.add(delivery);
    }

    /** So many more were passed over because people do not share so much; counted with what is written next. */
    void notShared(int count) {
        notShared += count;
    }

    boolean isDry() {
        return noted.isEmpty();
    }

    /** Whether it is time: there is much, or it is old, or nothing else is to be done. */
    boolean isDue(long reached, boolean quiet) {
        boolean late = System.nanoTime() - since > WITHIN.toNanos();
        return noted.size() >= AT_ONCE || ((quiet || late) && (!noted.isEmpty() || reached > written));
    }

    /** How long it may wait. */
    long patienceMillis() {
        return WITHIN.toMillis();
    }

    /** Writes everything down; false where somebody else has taken the run over. */
    boolean write(long reached) {
        boolean held = parts.deliveries().keep(lease, reached, notShared, newest());
        notShared = 0;
        noted.clear();
        written = reached;
        since = System.nanoTime();
        return held;
    }

    /** One row is written once at a time, as it was noted last. */
    private List<Delivery> newest() {
        Map<Long, Delivery> newest = new LinkedHashMap<>();
        noted.forEach(delivery -> newest.put(delivery.position(), delivery));
        return List.copyOf(newest.values());
    }

    /** Tells of the sink when it last took something and since when it takes nothing; not each time. */
    void tell(@Nullable Instant took, @Nullable Instant failingSince) {
        boolean fresh = took != null && (toldTook == null || took.isAfter(toldTook.plus(TOLD_EVERY)));
        if (fresh || !Objects.equals(failingSince, toldFailing)) {
            parts.subscriptions().answers(subscription, took, failingSince);
            toldTook = took;
            toldFailing = failingSince;
        }
    }
}
