package org.tremplin.subscription.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.tremplin.subscription.subscriptions.Scope;
import org.tremplin.subscription.subscriptions.Subscription;
import org.tremplin.subscription.subscriptions.Subscriptions;

/** Reads on for those who fetch: what is within the scope of their subscription, and how far the log was looked through. */
@Component
class Feed {

    private static final int LOOKED_THROUGH = 2000;

    private final EventLog log;
    private final LogTail tail;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Feed(EventLog log, LogTail tail, Subscriptions subscriptions, Clock clock) {
        this.log = log;
        this.tail = tail;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Events, and the position up to which the log was looked through. */
    record Page(List<LoggedEvent> events, long position) {}

    /** What is there behind a position, at most as many. */
    Page read(Subscription subscription, long after, int limit) {
        Scope scope = subscriptions.scope(subscription);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Interest interest = scope.interest();
        long head = log.head();
        long position = Math.min(after, head);
        for (int looked = 0; looked < LOOKED_THROUGH; looked += limit) {
            List<LoggedEvent> found = log.after(interest, position, head, limit);
            List<LoggedEvent> covered =
                    found.stream().filter(event -> scope.covers(event, today)).toList();
            position = found.size() < limit ? head : found.getLast().position();
            if (!covered.isEmpty() || found.size() < limit) {
                return new Page(covered, position);
            }
        }
        return new Page(List.of(), position);
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
            while (page.events().isEmpty()
                    && news.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
                page = read(subscription, page.position(), limit);
            }
            return page;
        } finally {
            tail.leave(listener);
        }
    }
}
