package org.tremplin.gateway.passage;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.tremplin.gateway.signin.AccessTokens;
import org.tremplin.gateway.signin.ActingPartner;
import org.tremplin.web.ActingFor;
import org.tremplin.web.Correlation;

/** What a service learns about a request beyond what the client said: nothing that the client could have forged. */
final class Headers {

    /** The cookies that services read; the gateway's own session stays here. */
    private static final List<String> COOKIES = List.of("tremplin-lang", "tremplin-after");

    /** Servers and frameworks believe these about where a request came from or what it really asks for. */
    private static final List<String> FORGEABLE = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Forwarded-User",
            "X-Http-Method-Override",
            "X-Method-Override",
            "X-Original-Url",
            "X-Real-Ip",
            "X-Rewrite-Url",
            "X-Remote-User");

    private Headers() {}

    static void prepare(HttpHeaders headers, HttpServletRequest request, AccessTokens tokens) {
        FORGEABLE.forEach(headers::remove);
        headers.set(Correlation.HEADER, Correlation.current());
        keepCookies(headers, request);
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            headers.remove(ActingFor.HEADER);
        }
        tokens.current(request).ifPresent(token -> {
            headers.setBearerAuth(token);
            ActingPartner.chosen(request).ifPresent(partner -> headers.set(ActingFor.HEADER, partner));
        });
    }

    private static void keepCookies(HttpHeaders headers, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String kept = cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIES.contains(cookie.getName()))
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!kept.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, kept);
        }
    }
}
