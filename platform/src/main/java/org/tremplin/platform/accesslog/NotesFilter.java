package org.tremplin.platform.accesslog;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds an answer back until everything that the request noted is stored. */
final class NotesFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = NotesFilter.class.getName();

    private final AccessLog log;

    NotesFilter(AccessLog log) {
        this.log = log;
    }

    /** What the request has noted so far. */
    static @Nullable Noting of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Noting noting ? noting : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Noting noting = new Noting(log);
        request.setAttribute(ATTRIBUTE, noting);
        chain.doFilter(request, new HeldBack(response, noting));
        noting.await();
    }

    /** An answer whose first byte waits. */
    private static final class HeldBack extends OnCommittedResponseWrapper {

        private final Noting noting;

        HeldBack(HttpServletResponse response, Noting noting) {
            super(response);
            this.noting = noting;
        }

        @Override
        protected void onResponseCommitted() {
            noting.begin();
        }
    }
}
