package org.tremplin.gateway.passage;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import org.tremplin.web.Correlation;

/** A service's answer that becomes "unavailable" if it breaks off before anything of it has gone out. */
record GuardedAnswer(ServerResponse answer, ServerResponse instead) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            return answer.writeTo(request, response, context);
        } catch (IOException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            response.setHeader(Correlation.HEADER, Correlation.current());
            return instead.writeTo(request, response, context);
        }
    }
}
