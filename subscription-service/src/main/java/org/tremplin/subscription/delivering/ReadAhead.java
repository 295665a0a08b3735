package org.tremplin.subscription.delivering;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.subscription.log.Interest;
import org.tremplin.subscription.log.LoggedEvent;
import org.tremplin.subscription.subscriptions.Gate;
import org.tremplin.subscription.subscriptions.Subscription;

/** What a run has read of the log beyond what is done. */
final class ReadAhead {

    private static final int MOST = 256;

    private final EventLog log;
    private final long until;
    private final Set<Long> known;
    private final TreeSet<Long> open = new TreeSet<>();
    private long read;
    private boolean more = true;
    private boolean held;

    /** Begins behind the lease's position; the known ones behind it are in the delivery log already. */
    ReadAhead(EventLog log, Lease lease, Set<Long> known) {
        this.log = log;
        this.until = lease.until();
        this.known = known;
        this.read = lease.position();
    }

    /** There may be more in the log. */
    void wake() {
        more = true;
    }

    boolean wantsMore() {
        return more && open.size() < MOST;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /**
     * Reads on: what the gate may let through of what was not seen before. Behind an event of which the gate does not know
     * yet nothing is read until it does.
     */
    Gate.Passage next(Gate gate, Subscription subscription, Interest interest, Predicate<String> underWay) {
        long head = log.head();
        int room = MOST - open.size();
        List<LoggedEvent> found = log.after(interest, read, until, room);
        Gate.Passage passage = gate.ahead(
                subscription,
                found.stream()
                        .filter(event -> !known.contains(event.position()))
                        .toList(),
                underWay);
        Long waitingAt = passage.waitingAt();
        held = waitingAt != null;
        if (waitingAt == null) {
            more = found.size() == room;
            long last = found.isEmpty() ? read : found.getLast().position();
            read = more ? last : Math.max(last, Math.min(head, until));
        } else {
            read = waitingAt - 1;
        }
        known.removeIf(position -> position <= read);
        return passage;
    }

    /** Whether the gate did not know yet about what comes next. */
    boolean isHeld() {
        return held;
    }

    /** The event at this position is on its way. */
    void open(long position) {
        open.add(position);
    }

    /** The event at this position is delivered or noted for the delivery log. */
    void done(long position) {
        open.remove(position);
    }

    /** Everything up to here is done. */
    long reached() {
        return open.isEmpty() ? read : open.first() - 1;
    }

    /** Whether the run's last position is reached, and all before it is done. */
    boolean isThrough() {
        return !more && read >= until && open.isEmpty();
    }
}
