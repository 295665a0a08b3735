package org.tremplin.gateway.passage;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.WebUtils;
import org.tremplin.gateway.signin.AccessTokens;
import org.tremplin.gateway.signin.SignInAgain;
import org.tremplin.web.Problems;

/** Passes requests on to one service and waits no longer than its limit for the answer to begin. */
final class Passage implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(Passage.class);

    /** How long a service may wait for its own read model, where the request asks it to. */
    private static final Duration READ_YOUR_WRITES = Duration.ofSeconds(2);

    private final Destination destination;
    private final URI address;
    private final Availability availability;
    private final AccessTokens tokens;
    private final Problems problems;
    private final TimeLimiter limit;
    private final TimeLimiter limitOfWaiting;
    private final TimeLimiter patience;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    Passage(
            Destination destination,
            URI address,
            Duration limit,
            Duration patience,
            Availability availability,
            AccessTokens tokens,
            Problems problems) {
        this.destination = destination;
        this.address = address;
        this.availability = availability;
        this.tokens = tokens;
        this.problems = problems;
        this.limit = limiter(limit);
        this.limitOfWaiting = limiter(limit.plus(READ_YOUR_WRITES));
        this.patience = limiter(patience);
    }

    private static TimeLimiter limiter(Duration limit) {
        return TimeLimiter.of(TimeLimiterConfig.custom()
                .timeoutDuration(limit)
                .cancelRunningFuture(false)
                .build());
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        try {
            ServerRequest outgoing = ServerRequest.from(request)
                    .headers(headers -> Headers.prepare(headers, request.servletRequest(), tokens))
                    .build();
            MvcUtils.setRequestUrl(outgoing, address);
            return pass(outgoing, next);
        } catch (OAuth2AuthorizationException e) {
            return new SignInAgain(e, problems);
        }
    }

    private ServerResponse pass(ServerRequest request, HandlerFunction<ServerResponse> next) {
        Bulkhead places = availability.places(destination);
        if (!places.tryAcquirePermission()) {
            log.warn("{} has no place for more calls", destination.code());
            return unavailable();
        }
        try {
            return call(request, next);
        } finally {
            places.onComplete();
        }
    }

    private ServerResponse call(ServerRequest request, HandlerFunction<ServerResponse> next) {
        CircuitBreaker breaker = availability.of(destination);
        long started = System.nanoTime();
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException e) {
            return unavailable();
        }
        Future<ServerResponse> call = calls.submit(() -> next.handle(request));
        try {
            ServerResponse answer = await(call, limiterOf(request.servletRequest()));
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            return new GuardedAnswer(answer, unavailable());
        } catch (Exception e) {
            call.cancel(true);
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, e);
            log.warn("{} did not answer: {}", destination.code(), e.getClass().getSimpleName());
            return unavailable();
        }
    }

    private ServerResponse await(Future<ServerResponse> call, TimeLimiter first) throws Exception {
        try {
            return first.executeFutureSupplier(() -> call);
        } catch (TimeoutException e) {
            if (!availability.isAlive(destination)) {
                throw e;
            }
            return patience.executeFutureSupplier(() -> call);
        }
    }

    private TimeLimiter limiterOf(HttpServletRequest request) {
        boolean waits =
                request.getHeader("Tremplin-After") != null || WebUtils.getCookie(request, "tremplin-after") != null;
        return waits ? limitOfWaiting : limit;
    }

    private Unavailable unavailable() {
        return new Unavailable(destination, availability, problems);
    }
}
