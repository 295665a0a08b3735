package org.tremplin.gateway.local;

import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts partner, roles and audience into every token. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String ACCESS_TOKEN = "access_token";

    @Override
    public void customize(JwtEncodingContext context) {
        if (ACCESS_TOKEN.equals(context.getTokenType().getValue())) {
            context.getClaims().audience(List.of("tremplin"));
        }
        Authentication owner = context.getPrincipal();
        if (owner == null) {
            throw new IllegalStateException("A token is always somebody's");
        }
        String name = owner.getName();
        context.getClaims()
                .claims(claims -> claims.putAll(DemoLogin.of(name)
                        .map(login -> Map.<String, Object>of(
                                "name",
                                login.fullName(),
                                "partner",
                                DemoLogin.PARTNER,
                                "roles",
                                List.of(login.username())))
                        .orElseGet(() -> Map.of("name", name, "partner", "consortium", "roles", List.of("service")))));
    }
}
