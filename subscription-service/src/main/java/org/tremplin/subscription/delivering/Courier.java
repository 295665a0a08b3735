package org.tremplin.subscription.delivering;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.tremplin.subscription.sending.Answer;
import org.tremplin.subscription.sending.CloudEventJson;
import org.tremplin.subscription.subscriptions.Subscription;

/** Takes deliveries of one run to its sink, several side by side, and tells what became of each. */
final class Courier {

    private final LineParts parts;
    private final URI sink;
    private final List<String> secrets;
    private final BiConsumer<Item, Answer> told;
    private int underWay;

    Courier(LineParts parts, Subscription subscription, BiConsumer<Item, Answer> told) {
        this.parts = parts;
        this.sink = Objects.requireNonNull(subscription.sink());
        this.secrets = parts.secrets().of(subscription.id());
        this.told = told;
    }

    /** Whether it can take no more before one is over. */
    boolean isFull() {
        return underWay >= parts.properties().perSubscription();
    }

    boolean isIdle() {
        return underWay == 0;
    }

    /** How many more it can take, as far as this instance has room in all. */
    int room() {
        return Math.min(
                parts.properties().perSubscription() - underWay, parts.overall().availablePermits());
    }

    /** Sets out with an item; false where this instance has too many under way in all. */
    boolean take(Item item) {
        if (!parts.overall().tryAcquire()) {
            return false;
        }
        underWay++;
        Thread.ofVirtual().start(() -> deliver(item));
        return true;
    }

    /** What was told of an item was heard. */
    void heard() {
        underWay--;
    }

    private void deliver(Item item) {
        Answer answer = Answer.none(parts.clock().instant());
        try {
            String body = CloudEventJson.write(item.event(), item.delivery().replayed());
            answer = parts.sender().send(sink, secrets, item.event().id(), body);
        } finally {
            parts.overall().release();
            told.accept(item, answer);
        }
    }
}
