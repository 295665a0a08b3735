package org.tremplin.subscription.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.subscription.log.Interest;
import org.tremplin.subscription.log.Kind;
import org.tremplin.subscription.log.LogTail;
import org.tremplin.subscription.log.LoggedEvent;
import org.tremplin.subscription.subscriptions.Gate;
import org.tremplin.subscription.subscriptions.Scope;
import org.tremplin.subscription.subscriptions.Subscription;
import org.tremplin.subscription.subscriptions.Subscriptions;

/** Reads on for those who fetch: what is within the scope of their subscription, and how far the log was looked through. */
@Component
class Feed {

    private static final int LOOKED_THROUGH = 2000;

    /** Where something is on its way that has to be known first, nobody says when it is there. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final EventLog log;
    private final LogTail tail;
    private final Subscriptions subscriptions;
    private final Gate gate;
    private final Clock clock;

    Feed(EventLog log, LogTail tail, Subscriptions subscriptions, Gate gate, Clock clock) {
        this.log = log;
        this.tail = tail;
        this.subscriptions = subscriptions;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param position up to where the log was looked through
     * @param notShared how many events were passed over because of what people share
     * @param held whether what comes next cannot be decided yet
     */
    record Page(List<LoggedEvent> events, long position, int notShared, boolean held) {

        Page behind(Page before) {
            return new Page(events, position, before.notShared + notShared, held);
        }
    }

    /** What is there behind a position, at most as many; while the grant is over nothing, and nothing is passed over. */
    Page read(Subscription subscription, long after, int limit) {
        Scope scope = subscriptions.scope(subscription);
        long head = log.head();
        long position = Math.min(after, head);
        if (!scope.grant().holds(LocalDate.now(clock))) {
            return new Page(List.of(), position, 0, false);
        }
        Interest interest = scope.interest();
        int notShared = 0;
        for (int looked = 0; looked < LOOKED_THROUGH; looked += limit) {
            List<LoggedEvent> found = log.after(interest, position, head, limit);
            Gate.Passage passage = gate.pass(subscription, found);
            notShared += passage.notShared();
            if (passage.waitingAt() != null) {
                return new Page(passage.going(), passage.waitingAt() - 1, notShared, true);
            }
            position = found.size() < limit ? head : found.getLast().position();
            if (!passage.going().isEmpty() || found.size() < limit) {
                return new Page(passage.going(), position, notShared, false);
            }
        }
        return new Page(List.of(), position, notShared, false);
    }

    /** The same, but waits for something to be there. */
    Page await(Subscription subscription, long after, int limit, Duration patience) throws InterruptedException {
        Semaphore news = new Semaphore(0);
        Interest interest = subscriptions.scope(subscription).interest();
        Consumer<Set<Kind>> listener = told -> {
            if (told.stream().anyMatch(interest::holds)) {
                news.release();
            }
        };
        long end = System.nanoTime() + patience.toNanos();
        tail.listen(listener);
        try {
            Page page = read(subscription, after, limit);
            for (long left = end - System.nanoTime();
                    page.events().isEmpty() && left > 0;
                    left = end - System.nanoTime()) {
                long pause = page.held() ? Math.min(left, LOOK_AGAIN.toNanos()) : left;
                if (news.tryAcquire(pause, TimeUnit.NANOSECONDS)) {
                    news.drainPermits();
                }
                page = read(subscription, page.position(), limit).behind(page);
            }
            return page;
        } finally {
            tail.leave(listener);
        }
    }
}
