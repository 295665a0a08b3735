package org.tremplin.gateway.local;

import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.tremplin.web.Roles;

/** Puts name, roles, partners and audience into every token. */
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
        boolean script = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        Map<String, Object> whose = (script ? DemoLogin.script(name) : DemoLogin.person(name))
                .map(TokenClaims::of)
                .orElseGet(() -> Map.of("name", name, "partner", "consortium", "roles", List.of(Roles.SERVICE)));
        context.getClaims().claims(claims -> claims.putAll(whose));
    }

    private static Map<String, Object> of(DemoLogin login) {
        return Map.of(
                "name", login.fullName(),
                "partner", login.partner(),
                "partners", login.partners(),
                "roles", List.of(login.job().role()));
    }
}
