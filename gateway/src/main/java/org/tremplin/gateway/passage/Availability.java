package org.tremplin.gateway.passage;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Which services answer, as their last calls showed: one circuit breaker for each. */
final class Availability {

    private final Duration open;
    private final CircuitBreakerRegistry breakers;

    Availability(Duration open) {
        this.open = open;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(60)
                .waitDurationInOpenState(open)
                .permittedNumberOfCallsInHalfOpenState(3)
                .build());
    }

    CircuitBreaker of(Destination destination) {
        return breakers.circuitBreaker(destination.code());
    }

    /** The services beside this one that are not known to fail. */
    List<Destination> othersThan(Destination failing) {
        return Arrays.stream(Destination.values())
                .filter(destination ->
                        destination != failing && of(destination).getState() != CircuitBreaker.State.OPEN)
                .toList();
    }

    /** In how many seconds a service that failed is worth another try. */
    String retryAfter() {
        return String.valueOf(Math.max(1, open.toSeconds()));
    }
}
