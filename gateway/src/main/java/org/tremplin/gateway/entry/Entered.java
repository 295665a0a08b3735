package org.tremplin.gateway.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.tremplin.web.Roles;

/** Somebody who came in with a code: in the session she stands where others have their sign-in. */
public final class Entered extends AbstractAuthenticationToken {

    /** Where she comes in. */
    public static final String DOOR = "/enter";

    private static final List<String> HERS = List.of("/me", "/api/participants/v1/me");

    private final Person person;
    private volatile Held held;

    /** The person as a token's claims would name her. */
    private record Person(Map<String, Object> claims) implements ClaimAccessor {

        @Override
        public Map<String, Object> getClaims() {
            return claims;
        }
    }

    /** The token that she has now. */
    record Held(String token, Instant expiresAt) {}

    Entered(String participant, Held held) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + Roles.PARTICIPANT)));
        this.person = new Person(Map.of("sub", participant, "roles", List.of(Roles.PARTICIPANT)));
        this.held = held;
        setAuthenticated(true);
    }

    /** Whether an address is of a person's own view, so that whoever is not signed in there comes in by a code. */
    public static boolean isHers(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HERS.stream().anyMatch(begin -> path.equals(begin) || path.startsWith(begin + "/"));
    }

    Held held() {
        return held;
    }

    void renewed(Held next) {
        held = next;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return String.valueOf(person.claims().get("sub"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
