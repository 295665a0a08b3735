package org.tremplin.gateway.local;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tremplin.web.Problem;
import org.tremplin.web.Problems;

/**
 * Slows down who guesses passwords of people and secrets of scripts. Clients with random secrets are left alone: those
 * cannot be guessed, and a lock on one of them would lock everybody out.
 */
final class GuessLimit extends OncePerRequestFilter {

    private static final int LONGEST_NAME = 80;

    private final Guesses guesses;
    private final Set<String> withRandomSecrets;
    private final Problems problems;

    GuessLimit(Guesses guesses, Set<String> withRandomSecrets, Problems problems) {
        this.guesses = guesses;
        this.withRandomSecrets = withRandomSecrets;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = "POST".equals(request.getMethod()) ? name(request) : null;
        if (name == null || withRandomSecrets.contains(name)) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = guesses.wait(name, request.getRemoteAddr());
        if (wait.isPositive()) {
            problems.write(request, response, tooMany(wait.toSeconds() + 1));
            return;
        }
        chain.doFilter(request, response);
        if (failed(response)) {
            guesses.wrong(name, request.getRemoteAddr());
        } else {
            guesses.right(name);
        }
    }

    private static @Nullable String name(HttpServletRequest request) {
        String name = "/login".equals(request.getServletPath()) ? request.getParameter("username") : client(request);
        if (name == null) {
            return null;
        }
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private static @Nullable String client(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return request.getParameter("client_id");
        }
        try {
            byte[] credentials =
                    Base64.getDecoder().decode(authorization.substring(6).strip());
            return URLDecoder.decode(
                    new String(credentials, StandardCharsets.UTF_8).split(":", 2)[0], StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean failed(HttpServletResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        return response.getStatus() == HttpStatus.UNAUTHORIZED.value()
                || (location != null && location.contains("/login?error"));
    }

    private static Problem tooMany(long seconds) {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", seconds)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
}
