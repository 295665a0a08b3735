package org.tremplin.gateway.local;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.tremplin.gateway.signin.SavedPages;
import org.tremplin.gateway.signin.SignInProperties;
import org.tremplin.web.SecurityHeaders;

/**
 * The identity provider of local mode, inside the gateway. It shares the browser's session with the sign-in, so it keeps
 * who is signed in and which page was asked for under names of its own.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalIdentity {

    private static final List<String> SERVICES =
            List.of("participant-service", "training-service", "placement-service", "reporting-service");

    private final HttpSessionSecurityContextRepository whoIsSignedIn = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache whatWasAsked = SavedPages.under("tremplin.identity.request");

    LocalIdentity(ServerProperties server) {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "Local mode has public passwords and listens on 127.0.0.1 only: set server.address to it");
        }
        whoIsSignedIn.setSpringSecurityContextKey("tremplin.identity.context");
    }

    @Bean
    @Order(1)
    SecurityFilterChain identityProvider(HttpSecurity http) {
        OAuth2AuthorizationServerConfigurer provider = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(provider.getEndpointsMatcher())
                .with(provider, server -> server.oidc(Customizer.withDefaults()))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(new SecurityHeaders(List.of()))
                .securityContext(context -> context.securityContextRepository(whoIsSignedIn))
                .requestCache(cache -> cache.requestCache(whatWasAsked))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain identityLogin(HttpSecurity http) {
        return http.securityMatcher("/login")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(new SecurityHeaders(List.of()))
                .securityContext(context -> context.securityContextRepository(whoIsSignedIn))
                .requestCache(cache -> cache.requestCache(whatWasAsked))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login").securityContextRepository(whoIsSignedIn))
                .build();
    }

    @Bean
    UserDetailsService people() {
        return username -> DemoLogin.person(username)
                .map(LocalIdentity::person)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such login"));
    }

    private static UserDetails person(DemoLogin login) {
        return User.withUsername(login.username())
                .password(DemoLogin.PASSWORD)
                .roles(login.job().role())
                .build();
    }

    @Bean
    PasswordEncoder secrets() {
        return new PlainSecrets();
    }

    @Bean
    RegisteredClientRepository clients(SignInProperties identity, LocalProperties local) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(gateway(identity, local.tokenTime()));
        String serviceSecret = local.serviceSecret();
        if (serviceSecret != null && !serviceSecret.isBlank()) {
            SERVICES.forEach(service -> clients.add(script(service, serviceSecret)));
        }
        return new Clients(List.copyOf(clients));
    }

    private static RegisteredClient gateway(SignInProperties identity, Duration tokenTime) {
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

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new InMemoryOAuth2AuthorizationService();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(LocalProperties local) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(local.data())));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims() {
        return new TokenClaims();
    }

    @Bean
    AuthorizationServerSettings provider(SignInProperties identity) {
        return AuthorizationServerSettings.builder().issuer(identity.issuer()).build();
    }
}
