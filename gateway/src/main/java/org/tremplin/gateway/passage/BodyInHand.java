package org.tremplin.gateway.passage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tremplin.web.Problem;
import org.tremplin.web.Problems;

/**
 * Takes a request's body in hand before it is passed on, so that a slow sender is not mistaken for a slow service and
 * the fields of a form stay in the body instead of becoming parameters of the address. Bodies are small by limit.
 */
final class BodyInHand extends OncePerRequestFilter {

    private static final int AT_ONCE = 8192;

    private final Duration limit;
    private final Problems problems;

    BodyInHand(Duration limit, Problems problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = inTime(request.getInputStream());
        if (body == null) {
            problems.write(
                    request,
                    response,
                    Problem.of(HttpStatus.REQUEST_TIMEOUT, "body-too-slow").header(HttpHeaders.CONNECTION, "close"));
        } else {
            chain.doFilter(new TakenRequest(request, body), response);
        }
    }

    /** The whole body, or null where it trickles in or breaks off. */
    private byte @Nullable [] inTime(ServletInputStream incoming) throws IOException {
        long started = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[AT_ONCE];
        try {
            for (int read = incoming.read(part); read >= 0; read = incoming.read(part)) {
                body.write(part, 0, read);
                if (System.nanoTime() - started > limit.toNanos()) {
                    return null;
                }
            }
        } catch (ClientAbortException e) {
            return null;
        }
        return body.toByteArray();
    }
}
