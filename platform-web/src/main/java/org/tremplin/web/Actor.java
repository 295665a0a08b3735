package org.tremplin.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * @param partner the code of the partner they work for, empty where there is none
 * @param roles their roles, such as {@code coordinator} or {@code trainer}
 */
public record Actor(String subject, String name, String partner, Set<String> roles) {

    /** Nobody: no valid token came with the request. */
    public static final Actor ANONYMOUS = new Actor("", "", "", Set.of());

    /** Keeps its own copy of the roles. */
    public Actor {
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
        return new Actor(subject, text(claims, "name", subject), text(claims, "partner", ""), roles(claims));
    }

    /** Whether the actor has at least one of these roles. */
    public boolean hasRole(String... anyOf) {
        return List.of(anyOf).stream().anyMatch(roles::contains);
    }

    /** Whether nobody is signed in. */
    public boolean isAnonymous() {
        return subject.isEmpty();
    }

    private static String text(ClaimAccessor claims, String claim, String otherwise) {
        Object value = claims.getClaims().get(claim);
        return value instanceof String text && !text.isBlank() ? text : otherwise;
    }

    private static Set<String> roles(ClaimAccessor claims) {
        Set<String> roles = new TreeSet<>();
        if (claims.getClaims().get("roles") instanceof Collection<?> values) {
            values.forEach(role -> roles.add(String.valueOf(role)));
        }
        return roles;
    }
}
