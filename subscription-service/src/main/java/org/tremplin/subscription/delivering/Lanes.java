package org.tremplin.subscription.delivering;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The subjects of one run, and which of them is to be sent next. */
final class Lanes {

    private final Map<String, Lane> lanes = new HashMap<>();
    private final Deque<Lane> ready = new ArrayDeque<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>();

    /** When a held subject is to be tried again. */
    private record Due(Instant at, Lane lane) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at.compareTo(other.at);
        }
    }

    boolean isEmpty() {
        return lanes.isEmpty();
    }

    /** Whether something of a subject is not over yet. */
    boolean holds(String subject) {
        return lanes.containsKey(subject);
    }

    boolean isHeld(String subject) {
        Lane lane = lanes.get(subject);
        return lane != null && lane.held;
    }

    /** Puts what was read ahead behind the rest of its subject. */
    void add(Item item) {
        Lane lane = lanes.computeIfAbsent(item.event().subject(), Lane::new);
        lane.queue.add(item);
        if (!lane.sending && lane.queue.size() == 1) {
            ready.add(lane);
        }
    }

    /**
     * Holds a subject until some time; what was read ahead of it, which now has to wait in the delivery log. A subject that
     * is being sent is held once that is over.
     */
    List<Item> hold(String subject, Instant until) {
        Lane lane = lanes.computeIfAbsent(subject, Lane::new);
        lane.held = true;
        if (lane.sending) {
            return List.of();
        }
        List<Item> displaced =
                lane.queue.stream().filter(item -> !item.stored()).toList();
        lane.queue.clear();
        ready.remove(lane);
        wait(lane, until);
        return new ArrayList<>(displaced);
    }

    private void wait(Lane lane, Instant until) {
        lane.next = until;
        due.add(new Due(until, lane));
    }

    /**
     * What may be sent now of different subjects, either all late or all in their turn, at most as many; it stays where it
     * is. Held subjects are looked up with the function given.
     */
    List<Item> first(int most, Instant now, Function<String, List<Item>> waiting) {
        if (ready.isEmpty()) {
            wake(now, waiting);
        }
        List<Item> items =
                ready.stream().limit(most).map(lane -> lane.queue.getFirst()).toList();
        return items.stream()
                .takeWhile(item -> item.isLate() == items.getFirst().isLate())
                .toList();
    }

    private void wake(Instant now, Function<String, List<Item>> waiting) {
        for (Due first = due.peek();
                ready.isEmpty() && first != null && !first.at().isAfter(now);
                first = due.peek()) {
            Lane lane = first.lane();
            if (lane.next == null || !lane.next.equals(first.at()) || lane.sending || lanes.get(lane.subject) != lane) {
                due.poll();
                continue;
            }
            // Where this fails the subject stays due.
            List<Item> found = waiting.apply(lane.subject);
            due.poll();
            lane.next = null;
            lane.queue.addAll(found);
            if (lane.queue.isEmpty()) {
                lanes.remove(lane.subject);
            } else {
                ready.add(lane);
            }
        }
    }

    /** The foremost item that {@link #first} told is being sent. */
    void sent() {
        Lane lane = ready.removeFirst();
        lane.sending = true;
        lane.queue.removeFirst();
    }

    /** Sending something of a subject is over, well or for good; the next may go. */
    void over(String subject, Instant now) {
        Lane lane = lanes.get(subject);
        if (lane == null) {
            return;
        }
        lane.sending = false;
        if (!lane.queue.isEmpty()) {
            ready.add(lane);
        } else if (lane.held) {
            wait(lane, now);
        } else {
            lanes.remove(subject);
        }
    }

    /** Sending something of a subject failed; see {@link #hold}. */
    List<Item> failed(String subject, Instant until) {
        lanes.computeIfAbsent(subject, Lane::new).sending = false;
        return hold(subject, until);
    }

    boolean hasReady() {
        return !ready.isEmpty();
    }

    /** When the next held subject is due; null where none is held. */
    @Nullable
    Instant nextDue() {
        Due first = due.peek();
        return first == null ? null : first.at();
    }
}
