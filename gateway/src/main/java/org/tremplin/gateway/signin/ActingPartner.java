package org.tremplin.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tremplin.web.ActingFor;
import org.tremplin.web.Actor;

/** The partner that somebody chose to act for, kept in the session; the services check it against the token anew. */
public final class ActingPartner extends OncePerRequestFilter {

    private static final String CHOSEN = "tremplin.acting-for";

    ActingPartner() {}

    /** The partner chosen in the session of this request, empty where nobody chose one. */
    public static Optional<String> chosen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) instanceof String partner
                ? Optional.of(partner)
                : Optional.empty();
    }

    static void choose(HttpServletRequest request, String partner) {
        request.getSession().setAttribute(CHOSEN, partner);
    }

    /** Lets the gateway's own pages see the partner acted for; the token in the session stays as it is. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller instanceof OAuth2AuthenticationToken signedIn) {
            chosen(request)
                    .filter(Actor.of(signedIn)::mayActFor)
                    .ifPresent(partner -> SecurityContextHolder.setContext(acting(signedIn, partner)));
        }
        chain.doFilter(request, response);
    }

    private static SecurityContext acting(OAuth2AuthenticationToken signedIn, String partner) {
        OAuth2AuthenticationToken acting = new OAuth2AuthenticationToken(
                signedIn.getPrincipal(), signedIn.getAuthorities(), signedIn.getAuthorizedClientRegistrationId());
        acting.setDetails(new ActingFor(partner));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(acting);
        return context;
    }
}
