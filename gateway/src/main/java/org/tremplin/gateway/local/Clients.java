package org.tremplin.gateway.local;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.tremplin.gateway.signin.SignInProperties;

/** The clients of local mode: those that were set up, and one for every role at every partner, made when it is asked for. */
record Clients(List<RegisteredClient> fixed) implements RegisteredClientRepository {

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The clients of local mode are fixed");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return find(id);
    }

    /** A client's id is its name, so that those made for one call are the same in the next. */
    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return find(clientId);
    }

    private @Nullable RegisteredClient find(String name) {
        return fixed.stream()
                .filter(client -> client.getClientId().equals(name))
                .findFirst()
                .or(() -> DemoLogin.script(name).map(login -> script(name, DemoLogin.PASSWORD)))
                .orElse(null);
    }

    static RegisteredClient gateway(SignInProperties identity, Duration tokenTime) {
        URI issuer = URI.create(identity.issuer());
        return RegisteredClient.withId(identity.clientId())
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(issuer + "/login/oauth2/code/tremplin")
                .redirectUri("http://localhost:" + issuer.getPort() + "/login/oauth2/code/tremplin")
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(tokenTime)
                        .refreshTokenTimeToLive(Duration.ofHours(12))
                        .build())
                .build();
    }

    static RegisteredClient script(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(60))
                        .build())
                .build();
    }
}
