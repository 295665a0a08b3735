package org.tremplin.subscription.delivering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tremplin.subscription.delivering.Delivery.State;
import org.tremplin.subscription.log.Interest;
import org.tremplin.subscription.log.LoggedEvent;
import org.tremplin.subscription.sending.Answer;
import org.tremplin.subscription.subscriptions.Gate;
import org.tremplin.subscription.subscriptions.Scope;
import org.tremplin.subscription.subscriptions.Subscription;

/**
 * Serves one run: reads ahead in the log, sends different subjects side by side and each subject's events one after the
 * other, and writes down what became of them. One thread decides everything; sending happens on others, which only report
 * back. What is not written down when this process dies is sent again by whoever comes after it.
 */
final class Line implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final int WAITING_AT_ONCE = 20;
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    private static final long LOOK_AGAIN_MILLIS = 1000;
    private static final long AFTER_TROUBLE_MILLIS = 500;
    private static final long SOON_MILLIS = 5;
    private static final long LATE_MILLIS = 100;

    private final Lease lease;
    private final Subscription subscription;
    private final LineParts parts;
    private final Courier courier;
    private final Halt halt;
    private final Breaker breaker;
    private final Retries retries;

    private final LinkedBlockingQueue<News> mailbox = new LinkedBlockingQueue<>();
    private final Lanes lanes = new Lanes();
    private final ReadAhead ahead;
    private final Pen pen;
    private long nudged = -1;
    private @Nullable Instant tookAt;
    private volatile long leasedUntil;
    private volatile boolean stopping;

    /** What concerns a line. */
    private sealed interface News {
        /** There may be more in the log. */
        record More() implements News {}

        /** Something in the delivery log was set going again. */
        record Again() implements News {}

        /** An attempt is over. */
        record Over(Item item, Answer answer) implements News {}
    }

    Line(Lease lease, Subscription subscription, LineParts parts) {
        this.lease = lease;
        this.subscription = subscription;
        this.parts = parts;
        this.courier = new Courier(parts, subscription, (item, answer) -> mailbox.add(new News.Over(item, answer)));
        this.halt = new Halt(subscription, parts);
        this.breaker = new Breaker(parts.properties().breaker(), subscription.failingSince());
        this.retries = new Retries(parts.properties());
        this.ahead = new ReadAhead(parts.log(), lease, parts.deliveries().beyond(lease.run(), lease.position()));
        this.pen = new Pen(lease, subscription, parts);
        prolong();
        mailbox.add(new News.Again());
    }

    Lease lease() {
        return lease;
    }

    long version() {
        return subscription.version();
    }

    Interest interest() {
        return parts.subscriptions().scope(subscription).interest();
    }

    void wake() {
        mailbox.add(new News.More());
    }

    /** Something in the delivery log may have been set going again. */
    void nudged(long count) {
        if (count != nudged) {
            nudged = count;
            mailbox.add(new News.Again());
        }
    }

    /** The lease was renewed a moment ago. */
    void prolong() {
        leasedUntil = System.nanoTime() + parts.runs().lease().toNanos();
    }

    /** Sends nothing more and ends. */
    void stop() {
        stopping = true;
        wake();
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                cycle();
            }
            farewell();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            stopping = true;
        }
    }

    private void cycle() throws InterruptedException {
        try {
            hear(mailbox.poll(isLeased() ? pauseMillis() : LATE_MILLIS, TimeUnit.MILLISECONDS));
            if (!isLeased()) {
                // Renewed late, as after a standstill; whoever else takes the run over meanwhile, it is stopped then.
                return;
            }
            readAhead();
            send();
            writeWhereDue();
            endWhereDone();
        } catch (RuntimeException away) {
            LOG.warn("{} waits: {}", lease.run().subscription(), away.getClass().getSimpleName(), away);
            TimeUnit.MILLISECONDS.sleep(AFTER_TROUBLE_MILLIS);
        }
    }

    private void hear(@Nullable News first) {
        for (News news = first; news != null; news = mailbox.poll()) {
            switch (news) {
                case News.More() -> ahead.wake();
                case News.Again() -> recall();
                case News.Over(Item item, Answer answer) -> over(item, answer);
            }
        }
    }

    private void recall() {
        try {
            parts.deliveries().held(lease.run()).forEach((subject, next) -> displace(lanes.hold(subject, next)));
        } catch (RuntimeException away) {
            mailbox.add(new News.Again());
            throw away;
        }
    }

    private void readAhead() {
        if (!ahead.wantsMore() || (breaker.isOpen() && !ahead.isEmpty())) {
            return;
        }
        Scope scope = parts.subscriptions().scope(subscription);
        if (scope.grant().holds(today())) {
            Gate.Passage passage = ahead.next(parts.gate(), subscription, scope.interest(), lanes::holds);
            pen.notShared(passage.notShared());
            passage.going().forEach(this::take);
        } else {
            shut();
        }
    }

    private void shut() {
        stopping = true;
        halt.pause("grant-over");
    }

    private void take(LoggedEvent event) {
        Delivery delivery = new Delivery(
                lease.run().number(),
                event.position(),
                event.subject(),
                event.type(),
                State.WAITING,
                lease.run().number() > 0,
                List.of(),
                0,
                null);
        if (lanes.isHeld(event.subject())) {
            pen.note(delivery);
        } else {
            ahead.open(event.position());
            lanes.add(new Item(event, delivery, false));
        }
    }

    private void send() {
        Instant now = parts.clock().instant();
        while (courier.room() > 0 && breaker.lets(now)) {
            List<Item> items = lanes.first(breaker.isOpen() ? 1 : courier.room(), now, this::waiting);
            if (items.isEmpty() || !decide(items)) {
                return;
            }
        }
    }

    /** Whether it is decided what becomes of all of them. */
    private boolean decide(List<Item> items) {
        List<Gate.Verdict> verdicts = parts.gate()
                .leave(
                        subscription,
                        items.stream().map(Item::event).toList(),
                        items.getFirst().isLate());
        for (int i = 0; i < items.size(); i++) {
            if (!become(items.get(i), verdicts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean become(Item item, Gate.Verdict verdict) {
        switch (verdict) {
            case GOES -> {
                if (!courier.take(item)) {
                    return false;
                }
                lanes.sent();
                breaker.sent();
            }
            case OUTSIDE, UNTOLD, NOT_SHARED -> {
                lanes.sent();
                withhold(item, verdict);
            }
            case NOT_KNOWN_YET -> {
                return false;
            }
            case SHUT -> {
                shut();
                return false;
            }
        }
        return true;
    }

    /** What nobody was told of leaves no trace. */
    private void withhold(Item item, Gate.Verdict verdict) {
        pen.notShared(verdict == Gate.Verdict.NOT_SHARED ? 1 : 0);
        if (item.stored() || verdict != Gate.Verdict.UNTOLD) {
            pen.note(item.delivery().become(State.WITHHELD, null));
        }
        done(item);
    }

    private List<Item> waiting(String subject) {
        if (!pen.isDry()) {
            write();
        }
        List<Delivery> rows = parts.deliveries().waiting(lease.run(), subject, WAITING_AT_ONCE);
        List<LoggedEvent> events =
                parts.log().at(rows.stream().map(Delivery::position).toList());
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> new Item(events.get(i), rows.get(i), true))
                .toList();
    }

    private void over(Item item, Answer answer) {
        courier.heard();
        Instant now = parts.clock().instant();
        if (answer.isTaken()) {
            breaker.took();
            tookAt = now;
            pen.note(item.delivery().after(answer, State.DELIVERED, null));
            done(item);
        } else if (answer.isGone()) {
            pen.note(item.delivery().after(answer, State.FAILED, null));
            stopping = true;
            halt.end("sink-gone");
        } else {
            failed(item, answer, now);
        }
    }

    private void failed(Item item, Answer answer, Instant now) {
        breaker.failed(item.event().subject(), now);
        Instant next = retries.next(item.delivery().tried() + 1, answer, now);
        pen.note(item.delivery().after(answer, next == null ? State.FAILED : State.WAITING, next));
        if (next == null) {
            done(item);
        } else {
            ahead.done(item.event().position());
            displace(lanes.failed(item.event().subject(), next));
        }
        if (breaker.isHopeless(now)) {
            stopping = true;
            halt.pause("receiver-failing");
        }
    }

    private void done(Item item) {
        ahead.done(item.event().position());
        lanes.over(item.event().subject(), parts.clock().instant());
    }

    private void displace(List<Item> items) {
        items.forEach(item -> {
            ahead.done(item.event().position());
            pen.note(item.delivery());
        });
    }

    private void writeWhereDue() {
        if (pen.isDue(ahead.reached(), courier.isIdle() && !lanes.hasReady())) {
            write();
        }
    }

    private void write() {
        if (!pen.write(ahead.reached())) {
            stopping = true;
        }
        pen.tell(tookAt, breaker.failingSince());
    }

    private void endWhereDone() {
        if (lease.run().number() > 0 && ahead.isThrough() && lanes.isEmpty() && pen.isDry()) {
            parts.runs().finish(lease);
            stopping = true;
        }
    }

    /** What is under way may come to its end, so that it is not sent twice without need. */
    private void farewell() throws InterruptedException {
        long end = System.nanoTime() + FAREWELL.toNanos();
        while (!courier.isIdle() && isLeased() && System.nanoTime() < end) {
            hear(mailbox.poll(AFTER_TROUBLE_MILLIS, TimeUnit.MILLISECONDS));
        }
        try {
            // Written even where the lease ran out: if somebody else has taken the run over, nothing of it counts.
            write();
            parts.runs().release(lease);
        } catch (RuntimeException away) {
            LOG.warn("{} could not write its last deliveries", lease.run().subscription());
        }
    }

    private boolean isLeased() {
        return System.nanoTime() - leasedUntil < 0;
    }

    private LocalDate today() {
        return LocalDate.now(parts.clock());
    }

    private long pauseMillis() {
        if (ahead.wantsMore() && !breaker.isOpen()) {
            return ahead.isHeld() ? LATE_MILLIS : 0;
        }
        long pause = pen.isDry() ? LOOK_AGAIN_MILLIS : pen.patienceMillis();
        Instant now = parts.clock().instant();
        if (courier.isFull()) {
            return pause;
        }
        if (!breaker.lets(now)) {
            return sooner(pause, now, breaker.until());
        }
        return lanes.hasReady() ? SOON_MILLIS : sooner(pause, now, lanes.nextDue());
    }

    /** A time that is over is waited for no more: something else has to happen first. */
    private static long sooner(long pause, Instant now, @Nullable Instant at) {
        if (at == null) {
            return pause;
        }
        long until = Duration.between(now, at).toMillis();
        return until < 0 ? Math.min(pause, LATE_MILLIS) : Math.min(pause, Math.max(SOON_MILLIS, until));
    }
}
