package org.tremplin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * The caller's language: what {@code ?lang=} asks for and is then kept in a cookie, else what the browser prefers. The
 * pages of the people themselves offer more languages than the others.
 */
final class Languages implements LocaleResolver {

    static final String PARAMETER = "lang";
    static final String COOKIE = "tremplin-lang";

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    private final List<Locale> common;
    private final List<Locale> personal;
    private final List<String> personalPaths;

    Languages(WebProperties properties) {
        this.common = locales(properties.languages());
        this.personal = locales(properties.personal().languages());
        this.personalPaths = properties.personal().paths();
    }

    private static List<Locale> locales(List<String> tags) {
        return tags.stream().map(Locale::forLanguageTag).toList();
    }

    /** The languages on offer at the address that is asked for. */
    List<Locale> offered(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String original ? original : request.getRequestURI();
        return personalPaths.stream().anyMatch(begin -> path.equals(begin) || path.startsWith(begin + "/"))
                ? personal
                : common;
    }

    static String direction(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale asked = asked(request);
        if (asked != null) {
            return asked;
        }
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        Locale cookie = kept == null ? null : find(kept.getValue(), offered(request));
        return cookie == null ? preferred(request) : cookie;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language follows ?lang=");
    }

    /** The query alone is read: reading parameters would consume the body of a form that is passed on. */
    private @Nullable Locale asked(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !query.contains(PARAMETER + "=")) {
            return null;
        }
        String tag = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst(PARAMETER);
        return tag == null ? null : find(tag, offered(request));
    }

    private Locale preferred(HttpServletRequest request) {
        List<Locale> offered = offered(request);
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
            for (Locale wish : Collections.list(request.getLocales())) {
                Locale found = find(wish.getLanguage(), offered);
                if (found != null) {
                    return found;
                }
            }
        }
        return offered.getFirst();
    }

    private static @Nullable Locale find(String language, List<Locale> offered) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        return offered.stream()
                .filter(locale -> locale.getLanguage().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** Keeps the language that was asked for, for a year. */
    final class Keeping extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Locale asked = asked(request);
            if (asked != null) {
                String cookie = ResponseCookie.from(COOKIE, asked.getLanguage())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString();
                response.addHeader(HttpHeaders.SET_COOKIE, cookie);
            }
            chain.doFilter(request, response);
        }
    }
}
