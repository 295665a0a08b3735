package org.tremplin.gateway.passage;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import org.tremplin.web.Problem;
import org.tremplin.web.Problems;

/** What is said when a service does not answer: which one, what still works, and when to try again. */
record Unavailable(Destination destination, Availability availability, Problems problems) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        Map<String, Object> details = Map.of(
                "service", destination.code(),
                "stillWorking",
                        availability.othersThan(destination).stream()
                                .map(Destination::section)
                                .toList());
        Problem problem = new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                List.of(new DefaultMessageSourceResolvable("nav." + destination.section())),
                List.of(),
                details,
                Map.of(HttpHeaders.RETRY_AFTER, availability.retryAfter()));
        problems.write(request, response, problem);
        return null;
    }
}
