package org.tremplin.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Takes the refresh token of a session that ends back at the provider, so that nobody can renew with it (RFC 7009). */
final class Revocation implements LogoutHandler {

    private static final Logger log = LoggerFactory.getLogger(Revocation.class);

    private final SignInProperties identity;
    private final OAuth2AuthorizedClientRepository clients;
    private final RestClient provider;

    Revocation(SignInProperties identity, OAuth2AuthorizedClientRepository clients) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(1));
        requests.setReadTimeout(Duration.ofSeconds(2));
        this.identity = identity;
        this.clients = clients;
        this.provider = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who == null || identity.revocationUri().isEmpty()) {
            return;
        }
        OAuth2AuthorizedClient held = clients.loadAuthorizedClient(ProviderClient.REGISTRATION, who, request);
        OAuth2RefreshToken refresh = held == null ? null : held.getRefreshToken();
        if (refresh != null) {
            revoke(refresh.getTokenValue());
        }
    }

    /** Signing out goes on without the provider; its own session ends there by itself. */
    private void revoke(String refreshToken) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("token", refreshToken);
        form.add("token_type_hint", "refresh_token");
        try {
            provider.post()
                    .uri(identity.revocationUri())
                    .headers(headers ->
                            headers.setBasicAuth(encoded(identity.clientId()), encoded(identity.clientSecret())))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            log.warn("A refresh token could not be revoked: {}", e.getClass().getSimpleName());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
