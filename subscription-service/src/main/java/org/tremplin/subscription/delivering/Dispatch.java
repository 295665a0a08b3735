package org.tremplin.subscription.delivering;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.subscription.log.Interest;
import org.tremplin.subscription.log.Kind;
import org.tremplin.subscription.log.LogTail;
import org.tremplin.subscription.sending.Sender;
import org.tremplin.subscription.sending.WebhookProperties;
import org.tremplin.subscription.subscriptions.Facts;
import org.tremplin.subscription.subscriptions.Gate;
import org.tremplin.subscription.subscriptions.SigningSecrets;
import org.tremplin.subscription.subscriptions.Subscription;
import org.tremplin.subscription.subscriptions.Subscriptions;

/**
 * Serves this instance's fair share of the runs. Which lines new events concern is known in memory, by type; all others
 * sleep on.
 */
@Component
class Dispatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int ROUNDS_PER_LEASE = 5;
    private static final Duration FAREWELL = Duration.ofSeconds(4);
    private static final long LONGEST_ROUND_MILLIS = 1000;

    private final LogTail tail;
    private final LineParts parts;
    private final String instance = UUID.randomUUID().toString();
    private final Map<RunId, Line> lines = new ConcurrentHashMap<>();
    private final Consumer<Set<Kind>> wake = this::wake;
    private volatile Map<String, List<Interested>> byType = Map.of();
    private volatile boolean running;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile Thread rounds;

    /** A line, and what it may want. */
    private record Interested(Line line, Interest in) {}

    Dispatch(
            EventLog log,
            LogTail tail,
            Deliveries deliveries,
            Runs runs,
            Subscriptions subscriptions,
            Gate gate,
            SigningSecrets secrets,
            Facts facts,
            Sender sender,
            WebhookProperties properties,
            Clock clock) {
        this.tail = tail;
        this.parts = new LineParts(
                log,
                deliveries,
                runs,
                subscriptions,
                gate,
                secrets,
                facts,
                sender,
                properties,
                new Semaphore(properties.overall()),
                clock);
        this.rounds = Thread.ofPlatform().unstarted(this::go);
    }

    /** Looks for runs to serve at once instead of at the next round. */
    void look() {
        LockSupport.unpark(rounds);
    }

    @Override
    public void start() {
        running = true;
        tail.listen(wake);
        // Not a virtual one: it renews leases, so it must not stand in line behind a thousand deliveries.
        rounds = Thread.ofPlatform().name("dispatch").daemon().start(this::go);
    }

    private void go() {
        long pause = Math.min(LONGEST_ROUND_MILLIS, parts.runs().lease().toMillis() / ROUNDS_PER_LEASE);
        while (running) {
            try {
                round();
            } catch (RuntimeException away) {
                LOG.warn("A round of dispatching failed: {}", away.getClass().getSimpleName(), away);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
        }
    }

    private void round() {
        int instances = Math.max(1, parts.runs().alive(instance));
        Map<RunId, Runs.Wanted> wanted = parts.runs().wanted();
        lines.values().removeIf(Line::isStopping);
        Set<RunId> held = new HashSet<>(parts.runs().renew(instance, lines.keySet()));
        lines.values().stream()
                .filter(line -> held.contains(line.lease().run()))
                .forEach(Line::prolong);
        lines.values().removeIf(line -> isOver(line, wanted, held));
        int share = Math.ceilDiv(wanted.size(), instances);
        lines.values().stream().skip(share).forEach(Line::stop);
        takeOver(share, wanted.keySet());
        index();
    }

    /** A part of a lease long at most, so that those that are held are renewed in time however slow everything is. */
    private void takeOver(int share, Set<RunId> wanted) {
        if (lines.size() >= share) {
            return;
        }
        long end = System.nanoTime()
                + parts.runs().lease().dividedBy(ROUNDS_PER_LEASE).toNanos();
        for (RunId run : parts.runs().free()) {
            if (lines.size() >= share || System.nanoTime() - end > 0) {
                return;
            }
            if (wanted.contains(run)) {
                parts.runs().claim(instance, run).ifPresent(this::open);
            }
        }
    }

    private static boolean isOver(Line line, Map<RunId, Runs.Wanted> wanted, Set<RunId> held) {
        Runs.Wanted now = wanted.get(line.lease().run());
        if (now == null
                || now.version() != line.version()
                || !held.contains(line.lease().run())) {
            line.stop();
        } else {
            line.nudged(now.nudged());
        }
        return line.isStopping();
    }

    private void open(Lease lease) {
        Optional<Subscription> subscription =
                parts.subscriptions().find(lease.run().subscription());
        if (subscription.isEmpty()) {
            return;
        }
        Line line = new Line(lease, subscription.get(), parts);
        lines.put(lease.run(), line);
        threads.add(
                Thread.ofVirtual().name("line-" + lease.run().subscription()).start(line));
        threads.removeIf(thread -> !thread.isAlive());
    }

    private void index() {
        Map<String, List<Interested>> index = new HashMap<>();
        for (Line line : lines.values()) {
            Interested interested = new Interested(line, line.interest());
            interested
                    .in()
                    .allTypes()
                    .forEach(type -> index.computeIfAbsent(type, none -> new ArrayList<>())
                            .add(interested));
        }
        byType = index;
    }

    private void wake(Set<Kind> kinds) {
        kinds.stream()
                .flatMap(kind -> byType.getOrDefault(kind.type(), List.of()).stream()
                        .filter(interested -> interested.in().holds(kind)))
                .map(Interested::line)
                .distinct()
                .forEach(Line::wake);
    }

    @Override
    public void stop() {
        running = false;
        tail.leave(wake);
        lines.values().forEach(Line::stop);
        LockSupport.unpark(rounds);
        try {
            for (Thread thread : threads) {
                thread.join(FAREWELL);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        parts.runs().leave(instance);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
