package org.tremplin.gateway.passage;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Which services answer, as their last calls showed: one circuit breaker for each, and one bulkhead. */
final class Availability {

    /** Short enough for the whole answer to come within two seconds after a limit has run out. */
    private static final int PROBE_MILLIS = 150;

    private static final int ALIVE_MILLIS = 200;

    private final PassageProperties properties;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final HttpClient health = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(ALIVE_MILLIS))
            .build();
    private final ExecutorService probes = Executors.newVirtualThreadPerTaskExecutor();

    Availability(PassageProperties properties) {
        this.properties = properties;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(60)
                .waitDurationInOpenState(properties.limits().open())
                .permittedNumberOfCallsInHalfOpenState(3)
                .build());
        this.bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(properties.limits().calls())
                .maxWaitDuration(Duration.ZERO)
                .build());
    }

    /** The places for calls to a service: one that is slow must not take those of the others. */
    Bulkhead places(Destination destination) {
        return bulkheads.bulkhead(destination.code());
    }

    CircuitBreaker of(Destination destination) {
        return breakers.circuitBreaker(destination.code());
    }

    /** The services beside this one that accept calls and are not known to fail. */
    List<Destination> othersThan(Destination failing) {
        Map<Destination, Callable<Boolean>> checks = new java.util.EnumMap<>(Destination.class);
        for (Destination destination : Destination.values()) {
            if (destination != failing && of(destination).getState() != CircuitBreaker.State.OPEN) {
                checks.put(destination, () -> accepts(properties.address(destination)));
            }
        }
        try {
            List<Future<Boolean>> results = probes.invokeAll(checks.values(), PROBE_MILLIS, TimeUnit.MILLISECONDS);
            List<Destination> working = new ArrayList<>();
            int index = 0;
            for (Destination destination : checks.keySet()) {
                Future<Boolean> result = results.get(index++);
                if (result.state() == Future.State.SUCCESS && result.resultNow()) {
                    working.add(destination);
                }
            }
            return working;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Whether a service that is late with an answer still says that it is alive: then it is slow, not hung. */
    boolean isAlive(Destination destination) {
        HttpRequest question = HttpRequest.newBuilder(
                        properties.address(destination).resolve("/actuator/health/liveness"))
                .timeout(Duration.ofMillis(ALIVE_MILLIS))
                .build();
        try {
            return health.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean accepts(URI address) {
        try (Socket socket = new Socket()) {
            int port = address.getPort() < 0 ? ("https".equals(address.getScheme()) ? 443 : 80) : address.getPort();
            socket.connect(new InetSocketAddress(address.getHost(), port), PROBE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** In how many seconds a service that failed is worth another try. */
    String retryAfter() {
        return String.valueOf(Math.max(1, properties.limits().open().toSeconds()));
    }
}
