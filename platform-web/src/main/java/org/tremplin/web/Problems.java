package org.tremplin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the caller can read it: a page for a browser's page request, a problem detail for all else. */
public final class Problems {

    private static final String TYPE_PREFIX = "urn:tremplin:problem:";

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final JsonMapper json;
    private final @Nullable ViewResolver views;

    Problems(MessageSource messages, LocaleResolver languages, JsonMapper json, @Nullable ViewResolver views) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
        this.views = views;
    }

    /** Answers the request with the problem, unless an answer is already under way. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        forget(response);
        response.setStatus(problem.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::setHeader);
        Map<String, Object> body = body(problem, languages.resolveLocale(request));
        if (views != null && wantsPage(request)) {
            page(views, request, response, body);
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            send(response, json.writeValueAsBytes(body));
        }
    }

    /** What an answer that failed on its way had said of its own body. */
    private static void forget(HttpServletResponse response) {
        response.resetBuffer();
        response.setContentLengthLong(-1);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
    }

    /** Whether a page is the answer to expect: a browser asked for one, outside the API and not for a part of a page. */
    public static boolean wantsPage(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/") || request.getHeader("HX-Request") != null) {
            return false;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        try {
            return quality(accept, MediaType.TEXT_HTML)
                    > Math.max(
                            quality(accept, MediaType.APPLICATION_JSON),
                            quality(accept, MediaType.APPLICATION_PROBLEM_JSON));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static double quality(String accept, MediaType type) {
        return MediaType.parseMediaTypes(accept).stream()
                .filter(type::equalsTypeAndSubtype)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    private Map<String, Object> body(Problem problem, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        int status = problem.status().value();
        body.put("type", TYPE_PREFIX + problem.code());
        body.put(
                "title",
                say(
                        "problem.title." + status,
                        List.of(),
                        locale,
                        problem.status().getReasonPhrase()));
        body.put("status", status);
        body.put("detail", say("problem." + problem.code(), problem.args(), locale, fallback(status, locale)));
        body.put("code", problem.code());
        body.put("correlation", Correlation.current());
        if (!problem.faults().isEmpty()) {
            body.put("errors", problem.faults());
        }
        problem.details().forEach(body::putIfAbsent);
        return body;
    }

    private String fallback(int status, Locale locale) {
        return say(status >= 500 ? "problem.internal-error" : "problem.refused", List.of(), locale, "");
    }

    private String say(String key, List<Object> args, Locale locale, String otherwise) {
        String sentence = messages.getMessage(key, args.toArray(), otherwise, locale);
        return sentence == null ? otherwise : sentence;
    }

    private void page(
            ViewResolver views, HttpServletRequest request, HttpServletResponse response, Map<String, Object> body)
            throws IOException {
        boolean outsideMvc = RequestContextHolder.getRequestAttributes() == null;
        Locale locale = languages.resolveLocale(request);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        try {
            if (outsideMvc) {
                RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
                LocaleContextHolder.setLocale(locale);
            }
            View view = views.resolveViewName("problem", locale);
            if (view == null) {
                throw new IllegalStateException("No view for problems");
            }
            response.setContentType("text/html;charset=UTF-8");
            view.render(Map.of("problem", body, "canRetry", "GET".equals(request.getMethod())), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (outsideMvc) {
                RequestContextHolder.resetRequestAttributes();
                LocaleContextHolder.resetLocaleContext();
            }
        }
    }

    /** Says nothing but that something failed, for when even the page of the problem cannot be made. */
    static void writePlain(HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            String body = "{\"type\":\"" + TYPE_PREFIX + "internal-error\",\"status\":500,\"code\":\"internal-error\"}";
            send(response, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whoever failed may have taken the answer's stream or its writer before. */
    private static void send(HttpServletResponse response, byte[] body) throws IOException {
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            response.getOutputStream().write(body);
        } catch (IllegalStateException e) {
            response.getWriter().write(new String(body, StandardCharsets.UTF_8));
        }
    }
}
