package org.tremplin.platform.calling;

import java.time.Duration;
import java.util.List;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
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

    /** Calls to one service; each may take so long to connect and so long to hear something, the fetching of a token too. */
    public RestClient to(String url, Duration patience) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(patience);
        requests.setReadTimeout(patience);
        return RestClient.builder()
                .baseUrl(url)
                .requestFactory(requests)
                .requestInterceptor(asThisService(requests))
                .build();
    }

    private OAuth2ClientHttpRequestInterceptor asThisService(ClientHttpRequestFactory requests) {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(IDENTITY)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(tokenUri)
                .clientId(id)
                .clientSecret(secret)
                .build());
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        var tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(tokenClient(requests));
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(grant -> grant.accessTokenResponseClient(tokens))
                .build());
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(request -> IDENTITY);
        interceptor.setPrincipalResolver(request -> new UsernamePasswordAuthenticationToken(id, "", List.of()));
        return interceptor;
    }

    private static RestClient tokenClient(ClientHttpRequestFactory requests) {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
