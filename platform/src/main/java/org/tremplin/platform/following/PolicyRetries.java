package org.tremplin.platform.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes in again, less and less often, what policies have parked: what a policy needs to know may have come here since.
 * What a projection has parked depends on the event alone, so trying again would not help it.
 */
final class PolicyRetries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyRetries.class);

    /** After so many doublings the pause stays what it is. */
    private static final int DOUBLINGS = 6;

    private final ServiceFollowing following;
    private final Duration pause;
    private final Clock clock;
    private final Map<Waiting, Next> waiting = new HashMap<>();
    private volatile ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    PolicyRetries(ServiceFollowing following, Duration pause, Clock clock) {
        this.following = following;
        this.pause = pause;
        this.clock = clock;
    }

    /** A subject that has parked records. */
    private record Waiting(String policy, String subject) {}

    /** When to try again, after how many tries. */
    private record Next(Instant at, int tries) {}

    @Override
    public void start() {
        running = true;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("policy-retries").daemon().factory());
        thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        try {
            Set<Waiting> parked = new HashSet<>();
            List<Intake> policies = following.policies();
            for (Intake policy : policies) {
                for (String subject : policy.parking().subjects(policy.name())) {
                    Waiting one = new Waiting(policy.name(), subject);
                    parked.add(one);
                    tryAgain(policy, one);
                }
            }
            waiting.keySet().retainAll(parked);
        } catch (RuntimeException away) {
            LOG.info("Parked records cannot be looked at now: {}", Parking.reasonOf(away));
        }
    }

    private void tryAgain(Intake policy, Waiting one) {
        Next next = waiting.computeIfAbsent(one, fresh -> after(0));
        if (!clock.instant().isBefore(next.at())) {
            policy.retry(one.subject());
            waiting.put(one, after(next.tries() + 1));
        }
    }

    private Next after(int tries) {
        return new Next(clock.instant().plus(pause.multipliedBy(1L << Math.min(tries, DOUBLINGS))), tries);
    }
}
