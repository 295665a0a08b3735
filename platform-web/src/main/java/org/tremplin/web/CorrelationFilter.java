package org.tremplin.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its correlation id, and answers what no handler answered, so that no exception reaches the container's log. */
final class CorrelationFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(CorrelationFilter.class);
    private static final String ATTRIBUTE = CorrelationFilter.class.getName();

    private final ProblemAdvice advice;

    CorrelationFilter(ProblemAdvice advice) {
        this.advice = advice;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String id = id(request);
        try (var ignored = MDC.putCloseable(Correlation.MDC_KEY, id)) {
            response.setHeader(Correlation.HEADER, id);
            serve(request, response, chain);
        }
    }

    private static String id(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.REQUEST
                && request.getAttribute(ATTRIBUTE) instanceof String earlier) {
            return earlier;
        }
        String id = Correlation.accept(request.getHeader(Correlation.HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception e) {
            try {
                advice.answer(request, response, e);
            } catch (RuntimeException unanswerable) {
                log.error("A problem could not be told: {}", Trace.of(unanswerable));
                Problems.writePlain(response);
            }
        }
    }
}
