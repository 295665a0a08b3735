package org.tremplin.gateway.limits;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.tremplin.web.Problems;

/** Limits by address before anything is done for a request, by user and client as soon as they are known. */
@Configuration(proxyBeanMethods = false)
class RateLimits {

    private final RateProperties rates;
    private final Problems problems;

    RateLimits(RateProperties rates, Problems problems) {
        this.rates = rates;
        this.problems = problems;
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateOfAddresses() {
        Buckets addresses = new Buckets(rates.address(), rates.callers());
        return at(
                Ordered.HIGHEST_PRECEDENCE + 15,
                new RateLimitFilter(request -> addresses.secondsToWait(Callers.address(request)), problems));
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateOfUsersAndClients(JwtDecoder tokens) {
        Callers callers = new Callers(tokens);
        Buckets users = new Buckets(rates.user(), rates.callers());
        Buckets clients = new Buckets(rates.client(), rates.callers());
        return at(
                SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1,
                new RateLimitFilter(
                        request -> Callers.user()
                                .map(users::secondsToWait)
                                .or(() -> callers.client(request).map(clients::secondsToWait))
                                .orElse(0L),
                        problems));
    }

    private static FilterRegistrationBean<RateLimitFilter> at(int place, RateLimitFilter filter) {
        FilterRegistrationBean<RateLimitFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(place);
        return registration;
    }
}
