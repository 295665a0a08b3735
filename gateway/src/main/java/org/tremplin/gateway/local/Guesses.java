package org.tremplin.gateway.local;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Counts wrong passwords by name and by address. From a number of them on each makes the next try wait twice as long,
 * whether the name exists or not and whether the next password is right or not.
 */
final class Guesses {

    private record Wrong(int times, Instant until) {}

    private final LocalProperties.Guessing limits;
    private final Clock clock;
    private final Cache<String, Wrong> wrong;

    Guesses(LocalProperties.Guessing limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.wrong = Caffeine.newBuilder()
                .maximumSize(100_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(limits.longest().multipliedBy(2))
                .build();
    }

    /** How long the name or the address has to wait, zero where neither does. */
    Duration wait(String name, String address) {
        Duration ofName = waitOf(nameKey(name));
        Duration ofAddress = waitOf(addressKey(address));
        return ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
    }

    void wrong(String name, String address) {
        count(nameKey(name), limits.name());
        count(addressKey(address), limits.address());
    }

    /** The name has proved itself; the address has not, because who knows one password may still guess others. */
    void right(String name) {
        wrong.invalidate(nameKey(name));
    }

    private Duration waitOf(String key) {
        Wrong known = wrong.getIfPresent(key);
        Duration left = known == null ? Duration.ZERO : Duration.between(clock.instant(), known.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(String key, int borne) {
        wrong.asMap().compute(key, (same, known) -> {
            int times = known == null ? 1 : known.times() + 1;
            return new Wrong(times, clock.instant().plus(times < borne ? Duration.ZERO : lock(times - borne)));
        });
    }

    private Duration lock(int further) {
        Duration lock = limits.first().multipliedBy(1L << Math.min(further, 20));
        return lock.compareTo(limits.longest()) < 0 ? lock : limits.longest();
    }

    private static String nameKey(String name) {
        return "name:" + name;
    }

    private static String addressKey(String address) {
        return "address:" + address;
    }
}
