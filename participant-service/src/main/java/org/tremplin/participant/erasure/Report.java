package org.tremplin.participant.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the forgetting of one person is everywhere, at the services and at whoever was told of her.
 *
 * @param it what is known here
 * @param asked whether there is a place that knows who was told
 * @param place what that place says; null where it says nothing now
 * @param dueOn day until which subscribers have to confirm, null where she is not erased
 * @param today today
 */
record Report(
        Forgotten it,
        boolean asked,
        Subscribers.@Nullable Place place,
        @Nullable LocalDate dueOn,
        LocalDate today) {

    private static final String SUBSCRIPTION = "subscription";
    private static final String SUBSCRIBERS = "subscribers";

    Forgotten.State state() {
        return it.state() == Forgotten.State.CONFIRMED && !waitingFor().isEmpty()
                ? Forgotten.State.WAITING
                : it.state();
    }

    /** When each of our own places had forgotten her. */
    Map<String, Instant> confirmed() {
        Map<String, Instant> confirmed = new TreeMap<>(it.confirmed());
        if (place != null && place.forgottenAt() != null) {
            confirmed.put(SUBSCRIPTION, place.forgottenAt());
        }
        return confirmed;
    }

    /** The places that have not confirmed yet; those of subscribers together. */
    List<String> waitingFor() {
        List<String> waiting = new ArrayList<>(it.waitingFor());
        if (asked && (place == null || place.forgottenAt() == null)) {
            waiting.add(SUBSCRIPTION);
        }
        if (subscribers().stream().anyMatch(one -> one.confirmedAt() == null)) {
            waiting.add(SUBSCRIBERS);
        }
        return waiting;
    }

    /** The subscribers that were told of her, once she is erased. */
    List<Subscribers.Subscriber> subscribers() {
        return it.erasedOn() == null || place == null ? List.of() : place.subscribers();
    }

    /** Whether a subscriber should have confirmed by now. */
    boolean isOverdue(Subscribers.Subscriber subscriber) {
        return subscriber.confirmedAt() == null && dueOn != null && today.isAfter(dueOn);
    }
}
