package org.tremplin.platform.calling;

import java.time.Duration;
import java.util.List;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;

/**
 * Calls another service as this one, with a token that it fetches itself.
 *
 * @param tokenUri where tokens are given
 * @param id name of this service as a client
 * @param secret its secret
 */
public record ServiceCalls(String tokenUri, String id, String secret) {

    private static final String IDENTITY = "tremplin";

    /** Calls to one service, each of which may take so long. */
    public RestClient to(String url, Duration patience) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(patience);
        requests.setReadTimeout(patience);
        return RestClient.builder()
                .baseUrl(url)
                .requestFactory(requests)
                .requestInterceptor(asThisService())
                .build();
    }

    private OAuth2ClientHttpRequestInterceptor asThisService() {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(IDENTITY)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(tokenUri)
                .clientId(id)
                .clientSecret(secret)
                .build());
        var interceptor =
                new OAuth2ClientHttpRequestInterceptor(new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                        registrations, new InMemoryOAuth2AuthorizedClientService(registrations)));
        interceptor.setClientRegistrationIdResolver(request -> IDENTITY);
        interceptor.setPrincipalResolver(request -> new UsernamePasswordAuthenticationToken(id, "", List.of()));
        return interceptor;
    }
}
