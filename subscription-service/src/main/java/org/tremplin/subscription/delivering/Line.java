package org.tremplin.subscription.delivering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
import org.tremplin.subscription.sending.CloudEventJson;
import org.tremplin.subscription.subscriptions.Facts;
import org.tremplin.subscription.subscriptions.Scope;
import org.tremplin.subscription.subscriptions.Subscription;

/**
 * Serves one run: reads ahead in the log, sends different subjects side by side and each subject's events one after the
 * other, and writes down what became of them. One thread decides everything; sending happens on others, which only report
 * back. What is not written down when this process dies is sent again by whoever comes after it.
 */
final class Line implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final int AHEAD = 256;
    private static final int WRITTEN_AT_ONCE = 200;
    private static final int WAITING_AT_ONCE = 20;
    private static final Duration WRITTEN_WITHIN = Duration.ofMillis(200);
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN_MILLIS = 1000;
    private static final long AFTER_TROUBLE_MILLIS = 500;
    private static final long SOON_MILLIS = 5;
    private static final long LATE_MILLIS = 100;

    private final Lease lease;
    private final Subscription subscription;
    private final LineParts parts;
    private final List<String> secrets;
    private final Breaker breaker;
    private final Retries retries;

    private final LinkedBlockingQueue<News> mailbox = new LinkedBlockingQueue<>();
    private final Lanes lanes = new Lanes();
    private final TreeSet<Long> open = new TreeSet<>();
    private final List<Delivery> unwritten = new ArrayList<>();
    private final Set<Long> known;
    private long unwrittenSince = System.nanoTime();
    private long read;
    private long written;
    private boolean more = true;
    private int sending;
    private long nudged = -1;
    private @Nullable Instant tookAt;
    private @Nullable Instant toldTookAt;
    private @Nullable Instant toldFailingSince;
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
        this.secrets = parts.secrets().of(subscription.id());
        this.breaker = new Breaker(parts.properties().breaker(), subscription.failingSince());
        this.retries = new Retries(parts.properties());
        this.read = lease.position();
        this.written = lease.position();
        this.known = parts.deliveries().beyond(lease.run(), lease.position());
        this.toldFailingSince = subscription.failingSince();
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
            hear(mailbox.poll(pauseMillis(), TimeUnit.MILLISECONDS));
            if (!isLeased()) {
                stopping = true;
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
                case News.More() -> more = true;
                case News.Again() -> recall();
                case News.Over(Item item, Answer answer) -> over(item, answer);
            }
        }
    }

    private void recall() {
        parts.deliveries().held(lease.run()).forEach((subject, next) -> displace(lanes.hold(subject, next)));
    }

    private void readAhead() {
        if (!more || open.size() >= AHEAD || (breaker.isOpen() && !open.isEmpty())) {
            return;
        }
        Scope scope = parts.subscriptions().scope(subscription);
        LocalDate today = today();
        if (!scope.grant().holds(today)) {
            pause("grant-over");
            return;
        }
        long head = parts.log().head();
        int room = AHEAD - open.size();
        List<LoggedEvent> events = parts.log().after(scope.interest(), read, lease.until(), room);
        events.stream()
                .filter(event -> !known.remove(event.position()) && scope.covers(event, today))
                .forEach(this::take);
        more = events.size() == room;
        long last = events.isEmpty() ? read : events.getLast().position();
        read = more ? last : Math.max(last, Math.min(head, lease.until()));
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
            note(delivery);
        } else {
            open.add(event.position());
            lanes.add(new Item(event, delivery, false));
        }
    }

    private void send() {
        Instant now = parts.clock().instant();
        while (sending < parts.properties().perSubscription() && breaker.lets(now)) {
            Item item = lanes.first(now, this::waiting);
            if (item == null) {
                return;
            }
            boolean covered = parts.subscriptions().scope(subscription).covers(item.event(), today());
            if (covered && !parts.overall().tryAcquire()) {
                return;
            }
            lanes.sent();
            if (covered) {
                sending++;
                breaker.sent();
                Thread.ofVirtual().start(() -> attempt(item));
            } else {
                note(item.delivery().become(State.WITHHELD, null));
                done(item);
            }
        }
    }

    private void attempt(Item item) {
        try {
            LoggedEvent event = item.event();
            String body = CloudEventJson.write(event, item.delivery().replayed());
            mailbox.add(new News.Over(
                    item, parts.sender().send(Objects.requireNonNull(subscription.sink()), secrets, event.id(), body)));
        } finally {
            parts.overall().release();
        }
    }

    private List<Item> waiting(String subject) {
        if (!unwritten.isEmpty()) {
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
        sending--;
        Instant now = parts.clock().instant();
        if (answer.isTaken()) {
            breaker.took();
            tookAt = now;
            note(item.delivery().after(answer, State.DELIVERED, null));
            done(item);
        } else if (answer.isGone()) {
            note(item.delivery().after(answer, State.FAILED, null));
            end();
        } else {
            failed(item, answer, now);
        }
    }

    private void failed(Item item, Answer answer, Instant now) {
        breaker.failed(item.event().subject(), now);
        Instant next = retries.next(item.delivery().tried() + 1, answer, now);
        note(item.delivery().after(answer, next == null ? State.FAILED : State.WAITING, next));
        if (next == null) {
            done(item);
        } else {
            open.remove(item.event().position());
            displace(lanes.failed(item.event().subject(), next));
        }
        if (breaker.isHopeless(now)) {
            pause("receiver-failing");
        }
    }

    private void done(Item item) {
        open.remove(item.event().position());
        lanes.over(item.event().subject(), parts.clock().instant());
    }

    private void displace(List<Item> items) {
        items.forEach(item -> {
            open.remove(item.event().position());
            note(item.delivery());
        });
    }

    private void note(Delivery delivery) {
        if (unwritten.isEmpty()) {
            unwrittenSince = System.nanoTime();
        }
        unwritten.add(delivery);
    }

    private void writeWhereDue() {
        boolean quiet = sending == 0 && !lanes.hasReady();
        boolean late = System.nanoTime() - unwrittenSince > WRITTEN_WITHIN.toNanos();
        if (unwritten.size() >= WRITTEN_AT_ONCE || ((quiet || late) && (!unwritten.isEmpty() || reached() > written))) {
            write();
        }
    }

    /** Everything up to here is delivered or in the delivery log. */
    private long reached() {
        return open.isEmpty() ? read : open.first() - 1;
    }

    private void write() {
        long reached = reached();
        if (!parts.deliveries().keep(lease, reached, newestOf(unwritten))) {
            stopping = true;
        }
        unwritten.clear();
        written = reached;
        unwrittenSince = System.nanoTime();
        tell();
    }

    /** One row of the delivery log is written once at a time, as it was noted last. */
    private static List<Delivery> newestOf(List<Delivery> noted) {
        var newest = new java.util.LinkedHashMap<Long, Delivery>();
        noted.forEach(delivery -> newest.put(delivery.position(), delivery));
        return List.copyOf(newest.values());
    }

    private void tell() {
        Instant since = breaker.failingSince();
        boolean fresh = tookAt != null && (toldTookAt == null || tookAt.isAfter(toldTookAt.plus(TOLD_EVERY)));
        if (fresh || !Objects.equals(since, toldFailingSince)) {
            parts.subscriptions().answers(subscription.id(), tookAt, since);
            toldTookAt = tookAt;
            toldFailingSince = since;
        }
    }

    private void pause(String reason) {
        stopping = true;
        if (parts.subscriptions().become(subscription.id(), Subscription.Status.PAUSED, reason)) {
            parts.facts().of(subscription, "paused", Facts.ITSELF, "reason", reason);
        }
    }

    private void end() {
        stopping = true;
        if (parts.subscriptions().become(subscription.id(), Subscription.Status.ENDED, "sink-gone")) {
            parts.facts().of(subscription, "ended", Facts.ITSELF, "reason", "sink-gone");
        }
    }

    private void endWhereDone() {
        boolean through = lease.run().number() > 0 && !more && read >= lease.until();
        if (through && open.isEmpty() && lanes.isEmpty() && unwritten.isEmpty()) {
            parts.runs().finish(lease);
            stopping = true;
        }
    }

    /** What is under way may come to its end, so that it is not sent twice without need. */
    private void farewell() throws InterruptedException {
        long end = System.nanoTime() + FAREWELL.toNanos();
        while (sending > 0 && isLeased() && System.nanoTime() < end) {
            hear(mailbox.poll(AFTER_TROUBLE_MILLIS, TimeUnit.MILLISECONDS));
        }
        try {
            if (isLeased()) {
                write();
                parts.runs().release(lease);
            }
        } catch (RuntimeException away) {
            LOG.warn("{} could not write its last deliveries", lease.run().subscription());
        }
    }

    private boolean isLeased() {
        return System.nanoTime() - leasedUntil < 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(parts.clock().instant(), ZoneOffset.UTC);
    }

    private long pauseMillis() {
        if (more && open.size() < AHEAD && !breaker.isOpen()) {
            return 0;
        }
        long pause = unwritten.isEmpty() ? LOOK_AGAIN_MILLIS : WRITTEN_WITHIN.toMillis();
        Instant now = parts.clock().instant();
        if (sending >= parts.properties().perSubscription()) {
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
