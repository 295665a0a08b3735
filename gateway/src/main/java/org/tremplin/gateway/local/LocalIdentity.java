package org.tremplin.gateway.local;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
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
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.tremplin.gateway.signin.SavedPages;
import org.tremplin.gateway.signin.SignInProperties;
import org.tremplin.web.Problems;
import org.tremplin.web.SecurityHeaders;

/**
 * The identity provider of local mode, inside the gateway. It shares the browser's session with the sign-in, so it keeps
 * who is signed in and which page was asked for under names of its own.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalIdentity {

    private static final List<String> SERVICES = List.of(
            "participant-service",
            "training-service",
            "placement-service",
            "reporting-service",
            "subscription-service");

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
    SecurityFilterChain identityProvider(HttpSecurity http, GuessLimit guesses) {
        OAuth2AuthorizationServerConfigurer provider = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(provider.getEndpointsMatcher())
                .with(provider, server -> server.oidc(Customizer.withDefaults()))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(new SecurityHeaders(List.of()))
                .addFilterAfter(guesses, HeaderWriterFilter.class)
                .securityContext(context -> context.securityContextRepository(whoIsSignedIn))
                .requestCache(cache -> cache.requestCache(whatWasAsked))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain identityLogin(HttpSecurity http, GuessLimit guesses) {
        return http.securityMatcher("/login")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(new SecurityHeaders(List.of()))
                .addFilterAfter(guesses, HeaderWriterFilter.class)
                .securityContext(context -> context.securityContextRepository(whoIsSignedIn))
                .requestCache(cache -> cache.requestCache(whatWasAsked))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login").securityContextRepository(whoIsSignedIn))
                .build();
    }

    @Bean
    GuessLimit guesses(SignInProperties identity, LocalProperties local, Clock clock, Problems problems) {
        Set<String> withRandomSecrets = new HashSet<>(SERVICES);
        withRandomSecrets.add(identity.clientId());
        return new GuessLimit(new Guesses(local.guessing(), clock), withRandomSecrets, problems);
    }

    /** Spring Security calls it, the servlet container must not. */
    @Bean
    FilterRegistrationBean<GuessLimit> guessesByChainOnly(GuessLimit guesses) {
        FilterRegistrationBean<GuessLimit> registration = new FilterRegistrationBean<>(guesses);
        registration.setEnabled(false);
        return registration;
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
        clients.add(Clients.gateway(identity, local.tokenTime()));
        String serviceSecret = local.serviceSecret();
        if (serviceSecret != null && !serviceSecret.isBlank()) {
            SERVICES.forEach(service -> clients.add(Clients.script(service, serviceSecret)));
        }
        return new Clients(List.copyOf(clients));
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
