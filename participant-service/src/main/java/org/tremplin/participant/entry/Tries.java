package org.tremplin.participant.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often an address may try codes: ten times a minute, and after five wrong ones not for a quarter of an hour. */
@Component
class Tries {

    private static final int A_MINUTE = 10;
    private static final int WRONG = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Cache<String, Address> addresses =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(LOCKED).build();

    Tries(Clock clock) {
        this.clock = clock;
    }

    private static final class Address {
        private final Deque<Instant> tries = new ArrayDeque<>();
        private final Deque<Instant> wrong = new ArrayDeque<>();
        private Instant closedUntil = Instant.MIN;
    }

    /** Counts a try; how long the address has to wait where it may not. */
    Optional<Duration> begin(String address) {
        Address known = addresses.get(address, any -> new Address());
        Instant now = clock.instant();
        synchronized (known) {
            if (now.isBefore(known.closedUntil)) {
                return Optional.of(Duration.between(now, known.closedUntil));
            }
            forget(known.tries, now.minus(MINUTE));
            if (known.tries.size() >= A_MINUTE) {
                return Optional.of(Duration.between(now, known.tries.getFirst().plus(MINUTE)));
            }
            known.tries.add(now);
            return Optional.empty();
        }
    }

    /** The try was wrong. */
    void wrong(String address) {
        Address known = addresses.get(address, any -> new Address());
        synchronized (known) {
            Instant now = clock.instant();
            forget(known.wrong, now.minus(LOCKED));
            known.wrong.add(now);
            if (known.wrong.size() >= WRONG) {
                known.closedUntil = now.plus(LOCKED);
                known.wrong.clear();
            }
        }
    }

    private static void forget(Deque<Instant> instants, Instant before) {
        while (!instants.isEmpty() && instants.getFirst().isBefore(before)) {
            instants.removeFirst();
        }
    }
}
