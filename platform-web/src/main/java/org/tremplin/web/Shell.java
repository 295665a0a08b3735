package org.tremplin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame around every page shows: who is signed in, where they may go, in which language. */
public final class Shell {

    private final Languages languages;

    Shell(Languages languages) {
        this.languages = languages;
    }

    /** A place of the navigation; its name is message key {@code nav.<code>}. */
    public record Section(String code, String path, List<String> roles) {}

    /** A language on offer, named in itself, with the address of this same page in it. */
    public record Language(String code, String name, String address, boolean current) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("me", "/me", List.of(Roles.PARTICIPANT)),
            new Section("people", "/people", List.of(Roles.COORDINATOR, Roles.ADVISER, Roles.PLACEMENT)),
            new Section("training", "/training", List.of(Roles.COORDINATOR, Roles.ADVISER, Roles.TRAINER)),
            new Section("placement", "/placement", List.of(Roles.COORDINATOR, Roles.ADVISER, Roles.PLACEMENT)),
            new Section(
                    "dashboards", "/dashboards", List.of(Roles.COORDINATOR, Roles.ADVISER, Roles.BOARD, Roles.FUNDER)));

    /** Who is signed in. */
    public Actor actor() {
        return Actor.current();
    }

    /** The sections that the roles of the reader open. */
    public List<Section> sections() {
        Actor actor = Actor.current();
        return SECTIONS.stream()
                .filter(section -> actor.hasRole(section.roles().toArray(String[]::new)))
                .toList();
    }

    /** The language tag of this page. */
    public String lang() {
        return languages.resolveLocale(request()).getLanguage();
    }

    /** The writing direction of this page, {@code ltr} or {@code rtl}. */
    public String dir() {
        return Languages.direction(languages.resolveLocale(request()));
    }

    /** The languages on offer. */
    public List<Language> languages() {
        String current = lang();
        return languages.offered(request()).stream()
                .map(locale -> new Language(
                        locale.getLanguage(),
                        name(locale),
                        here().replaceQueryParam(Languages.PARAMETER, locale.getLanguage())
                                .build(true)
                                .toUriString(),
                        locale.getLanguage().equals(current)))
                .toList();
    }

    /** The address of this page without its language. */
    public String address() {
        return here().replaceQueryParam(Languages.PARAMETER).build(true).toUriString();
    }

    /** The address of this page with one parameter set to another value, for filters and pagers. */
    public String with(String parameter, Object value) {
        return here().replaceQueryParam(Languages.PARAMETER)
                .replaceQueryParam(parameter, "{value}")
                .encode()
                .buildAndExpand(value)
                .toUriString();
    }

    /** The address of this page without one of its parameters, for taking a filter away. */
    public String without(String parameter) {
        return here().replaceQueryParam(Languages.PARAMETER)
                .replaceQueryParam(parameter)
                .replaceQueryParam("page")
                .build(true)
                .toUriString();
    }

    private static String name(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static UriComponentsBuilder here() {
        HttpServletRequest request = request();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String original ? original : request.getRequestURI();
        return UriComponentsBuilder.fromPath(path).query(request.getQueryString());
    }

    private static HttpServletRequest request() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw new IllegalStateException("A page is only made for a request");
    }
}
