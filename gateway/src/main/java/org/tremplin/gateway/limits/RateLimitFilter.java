package org.tremplin.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tremplin.web.Problem;
import org.tremplin.web.Problems;

/** Asks a caller who wants too much to wait. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final ToLongFunction<HttpServletRequest> secondsToWait;
    private final Problems problems;

    RateLimitFilter(ToLongFunction<HttpServletRequest> secondsToWait, Problems problems) {
        this.secondsToWait = secondsToWait;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long seconds = secondsToWait.applyAsLong(request);
        if (seconds == 0) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, tooMany(seconds));
        }
    }

    private static Problem tooMany(long seconds) {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", seconds)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
}
