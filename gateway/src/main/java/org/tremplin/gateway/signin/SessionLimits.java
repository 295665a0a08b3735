package org.tremplin.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tremplin.gateway.entry.Entered;

/** Ends a session that nobody has used for a while, or that has lasted long enough. */
final class SessionLimits extends OncePerRequestFilter {

    /** A page that asks again by itself says so with this header; it is no sign of somebody in front of it. */
    private static final String BACKGROUND = "Tremplin-Background";

    private static final String SINCE = "tremplin.signed-in";
    private static final String USED = "tremplin.used";

    private final SessionProperties limits;
    private final Clock clock;
    private final LogoutHandler end;

    SessionLimits(SessionProperties limits, Clock clock, LogoutHandler end) {
        this.limits = limits;
        this.clock = clock;
        this.end = end;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && (caller instanceof OAuth2AuthenticationToken || caller instanceof Entered)) {
            Instant now = clock.instant();
            if (isOver(session, SINCE, limits.absolute(), now) || isOver(session, USED, limits.idle(), now)) {
                end.logout(request, response, caller);
            } else if (request.getHeader(BACKGROUND) == null) {
                session.setAttribute(USED, now);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isOver(HttpSession session, String from, Duration limit, Instant now) {
        if (!(session.getAttribute(from) instanceof Instant begun)) {
            session.setAttribute(from, now);
            return false;
        }
        return !now.isBefore(begun.plus(limit));
    }
}
