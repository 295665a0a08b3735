package org.tremplin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the caller act for another of their partners, if the token itself says that it is theirs. */
final class ActingForFilter extends OncePerRequestFilter {

    private final ObjectProvider<ProblemAdvice> advice;

    ActingForFilter(ObjectProvider<ProblemAdvice> advice) {
        this.advice = advice;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> wanted = Collections.list(request.getHeaders(ActingFor.HEADER));
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        Actor actor = Actor.of(caller);
        if (wanted.isEmpty() || actor.isAnonymous()) {
            chain.doFilter(request, response);
        } else if (wanted.size() == 1
                && actor.mayActFor(wanted.getFirst())
                && caller instanceof AbstractAuthenticationToken token) {
            token.setDetails(new ActingFor(wanted.getFirst()));
            chain.doFilter(request, response);
        } else {
            advice.getObject().answer(request, response, new NotYourPartner());
        }
    }
}
