package org.tremplin.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Asks as somebody whose token was accepted, without a request. */
final class Signed {

    private Signed() {}

    static <T> T in(String subject, String partner, List<String> roles, Supplier<T> question) {
        Jwt token = new Jwt(
                "token",
                null,
                null,
                Map.of("alg", "none"),
                Map.of("sub", subject, "partner", partner, "partners", List.of(partner), "roles", roles));
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token, List.of()));
        try {
            return question.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
