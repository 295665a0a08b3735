package org.tremplin.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.CompositeLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.tremplin.gateway.entry.Entered;
import org.tremplin.gateway.passage.Destination;
import org.tremplin.web.Problem;
import org.tremplin.web.Problems;
import org.tremplin.web.Roles;
import org.tremplin.web.SecurityHeaders;
import org.tremplin.web.WebProperties;

@Configuration(proxyBeanMethods = false)
class SignIn {

    static final String START = "/oauth2/authorization/" + ProviderClient.REGISTRATION;

    static final String SAVED_PAGE = "tremplin.page";

    private final SecurityHeaders headers;
    private final Problems problems;

    SignIn(WebProperties properties, Problems problems) {
        this.headers = new SecurityHeaders(properties.formActions());
        this.problems = problems;
    }

    @Bean
    FilterRegistrationBean<SameOriginFilter> sameOrigin() {
        FilterRegistrationBean<SameOriginFilter> registration =
                new FilterRegistrationBean<>(new SameOriginFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 35);
        return registration;
    }

    /** Health is open; the other endpoints want a token of the services', a coordinator's or an operator's. */
    @Bean
    @Order(10)
    SecurityFilterChain endpoints(HttpSecurity http) {
        return stateless(http.securityMatcher("/actuator/**"))
                .oauth2ResourceServer(
                        server -> server.jwt(Customizer.withDefaults()).authenticationEntryPoint(this::notSignedIn))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole(Roles.COORDINATOR, Roles.OPERATOR, Roles.SERVICE))
                .build();
    }

    /** A call that brings its own token is passed on as it is: the service it is meant for judges the token. */
    @Bean
    @Order(20)
    SecurityFilterChain ownToken(HttpSecurity http) {
        return stateless(http.securityMatchers(matchers -> matchers.requestMatchers(Destination.allPatterns()))
                        .securityMatcher(SignIn::bringsToken))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain sessions(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            LiveSessions live,
            Revocation revocation,
            SessionProperties limits,
            Clock clock) {
        LogoutHandler end = new CompositeLogoutHandler(revocation, new SecurityContextLogoutHandler());
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(headers)
                .requestCache(cache -> cache.requestCache(SavedPages.under(SAVED_PAGE)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(this::signInOrRefuse)
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(request, response, Problem.of(HttpStatus.FORBIDDEN, "access-denied"))))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/assets/**", "/webjars/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET, "/certificates", "/certificates/*", "/api/training/v1/certificates/*")
                        .permitAll()
                        .requestMatchers("/error", Entered.DOOR)
                        .permitAll()
                        .requestMatchers("/", "/logout")
                        .authenticated()
                        .requestMatchers(Entered::isHers)
                        .hasRole(Roles.PARTICIPANT)
                        .anyRequest()
                        .access(SignIn::isStaff))
                .oauth2Login(login -> login.loginPage(START)
                        .authorizedClientRepository(clients)
                        .failureHandler((request, response, e) -> problems.write(
                                request, response, Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-failed"))))
                .addFilterBefore(new SessionLimits(limits, clock, end), LogoutFilter.class)
                .addFilterBefore(new ActingPartner(), AnonymousAuthenticationFilter.class)
                .logout(logout -> logout.addLogoutHandler(revocation).logoutSuccessHandler(signOut(registrations)))
                .oidcLogout(logout -> logout.backChannel(provider -> provider.logoutHandler(live)))
                .build();
    }

    private HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static boolean bringsToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private void signInOrRefuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (Problems.wantsPage(request)) {
            lead(request, response);
        } else {
            notSignedIn(request, response, e);
        }
    }

    private void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        problems.write(
                request,
                response,
                Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in").header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    /** To where one signs in: whoever asked for a person's own view types her code, everybody else goes to the provider. */
    static void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(Entered.isHers(request) ? Entered.DOOR : START);
    }

    /** Whoever came in with a code gets no further than her own view. */
    private static AuthorizationDecision isStaff(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        Authentication known = caller.get();
        return new AuthorizationDecision(known != null
                && known.isAuthenticated()
                && !(known instanceof AnonymousAuthenticationToken)
                && !(known instanceof Entered));
    }

    private static LogoutSuccessHandler signOut(ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return (request, response, caller) -> {
            if (caller instanceof Entered) {
                response.sendRedirect(Entered.DOOR);
            } else {
                handler.onLogoutSuccess(request, response, caller);
            }
        };
    }
}
