package org.tremplin.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One token bucket for each caller of a kind. */
final class Buckets {

    private final LoadingCache<String, Bucket> buckets;

    Buckets(RateProperties.Rate rate, int callers) {
        // A bucket that nobody touched for so long is full again, so forgetting it gives nothing away.
        Duration full = Duration.ofSeconds(rate.burst() / rate.perSecond() + 1L);
        buckets = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(full)
                .build(caller -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    /** In how many seconds the caller may ask again; 0 where they may now. */
    long secondsToWait(String caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }
}
