package org.tremplin.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tremplin.gateway.entry.Entered;
import org.tremplin.web.Problem;
import org.tremplin.web.Problems;

/**
 * Refuses changes that a browser's session is made to ask for by another site. The browser itself says where a request
 * comes from ({@code Sec-Fetch-Site}, else {@code Origin}), so pages need no token.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Forms that somebody who is not signed in yet can send, to become somebody. */
    private static final Set<String> OPEN_FORMS = Set.of("/login", Entered.DOOR);

    private final Problems problems;

    SameOriginFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (actsForSession(request) && !comesFromHere(request)) {
            problems.write(request, response, Problem.of(HttpStatus.FORBIDDEN, "cross-site-request"));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A request with credentials of its own cannot be forged by a page elsewhere; signing in can. */
    private static boolean actsForSession(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (request.getRequestedSessionId() != null || OPEN_FORMS.contains(request.getRequestURI()));
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        return origin != null && origin.equals(request.getScheme() + "://" + host);
    }
}
