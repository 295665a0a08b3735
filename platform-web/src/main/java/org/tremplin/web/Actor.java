package org.tremplin.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * Who is acting, as the token says it; a controller may take it as a parameter.
 *
 * @param subject the token's subject, unique for the identity provider
 * @param name what to call them on a page; the subject where the token has no name
 * @param partner the code of the partner they act for in this request, empty where there is none
 * @param partners the codes of all partners that they may act for; {@code *} stands for every partner
 * @param roles their roles, as {@link Roles} lists them
 */
public record Actor(String subject, String name, String partner, Set<String> partners, Set<String> roles) {

    /** Among the partners, the mandate of every partner. */
    public static final String EVERY_PARTNER = "*";

    /** Nobody: no valid token came with the request. */
    public static final Actor ANONYMOUS = new Actor("", "", "", Set.of(), Set.of());

    private static final Pattern CODE = Pattern.compile("(?=.{1,50}$)[a-z0-9]+(-[a-z0-9]+)*");

    /** Keeps its own copies. */
    public Actor {
        partners = Set.copyOf(partners);
        roles = Set.copyOf(roles);
    }

    /** The actor of the request that this thread serves, or {@link #ANONYMOUS}. */
    public static Actor current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Reads the actor from what Spring Security knows of the caller. */
    public static Actor of(@Nullable Authentication authentication) {
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()
                || !(authentication.getPrincipal() instanceof ClaimAccessor claims)) {
            return ANONYMOUS;
        }
        String subject = text(claims, "sub", authentication.getName());
        String first = text(claims, "partner", "");
        Set<String> partners = codes(claims, "partners");
        if (!first.isEmpty()) {
            partners.add(first);
        }
        String partner = authentication.getDetails() instanceof ActingFor acting ? acting.partner() : first;
        return new Actor(subject, text(claims, "name", subject), partner, partners, codes(claims, "roles"));
    }

    /** Whether the actor has at least one of these roles. */
    public boolean hasRole(String... anyOf) {
        return List.of(anyOf).stream().anyMatch(roles::contains);
    }

    /** Whether they may act for the partner with this code. */
    public boolean mayActFor(String code) {
        return CODE.matcher(code).matches() && (partners.contains(code) || partners.contains(EVERY_PARTNER));
    }

    /** Whether nobody is signed in. */
    public boolean isAnonymous() {
        return subject.isEmpty();
    }

    private static String text(ClaimAccessor claims, String claim, String otherwise) {
        Object value = claims.getClaims().get(claim);
        return value instanceof String text && !text.isBlank() ? text : otherwise;
    }

    private static Set<String> codes(ClaimAccessor claims, String claim) {
        Set<String> codes = new TreeSet<>();
        if (claims.getClaims().get(claim) instanceof Collection<?> values) {
            values.forEach(code -> codes.add(String.valueOf(code)));
        }
        return codes;
    }
}
