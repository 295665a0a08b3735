package org.tremplin.platform.names;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.messaging.Message;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.following.Followers;

/** Names for services whose pages show participants; switched on by {@code tremplin.names.enabled}. */
@AutoConfiguration
@ConditionalOnProperty(name = "tremplin.names.enabled", havingValue = "true")
class NamesAutoConfiguration {

    private static final String IDENTITY = "tremplin";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    NamesProjection namesProjection(@Value("${spring.application.name}") String application) {
        return new NamesProjection(application);
    }

    @Bean
    Consumer<Message<List<byte[]>>> names(Followers followers, NamesProjection projection) {
        return followers.of(projection);
    }

    @Bean
    NameLookup nameLookup(
            MongoOperations mongo,
            @Value("${tremplin.participant-url}") String participantUrl,
            @Value("${tremplin.identity.token-uri}") String tokenUri,
            @Value("${tremplin.identity.client-id}") String clientId,
            @Value("${tremplin.identity.client-secret}") String clientSecret,
            ObjectProvider<Access> access) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new NameLookup(
                mongo,
                RestClient.builder()
                        .baseUrl(participantUrl)
                        .requestFactory(requests)
                        .requestInterceptor(asThisService(tokenUri, clientId, clientSecret))
                        .build(),
                access.getIfAvailable());
    }

    private static OAuth2ClientHttpRequestInterceptor asThisService(String tokenUri, String id, String secret) {
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
        interceptor.setPrincipalResolver(request ->
                new org.springframework.security.authentication.UsernamePasswordAuthenticationToken(id, "", List.of()));
        return interceptor;
    }
}
