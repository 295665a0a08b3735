package org.tremplin.participant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.tremplin.web.AccessRules;
import org.tremplin.web.Roles;

/** What a person may do for herself, and who lets her in; everything else here refuses her role. */
@Configuration(proxyBeanMethods = false)
class ParticipantsOwnAccess {

    private static final String API = "/api/participants/v1/";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRules ownAccessRules() {
        return rules -> rules.requestMatchers(HttpMethod.POST, API + "entries")
                .permitAll()
                .requestMatchers(HttpMethod.POST, API + "entries/renewals")
                .hasRole(Roles.PARTICIPANT)
                .requestMatchers("/me", "/me/**", API + "me", API + "me/**")
                .hasRole(Roles.PARTICIPANT)
                .requestMatchers("/people/*/entry", "/people/*/entry/**", "/people/requests", "/people/requests/**")
                .hasAnyRole(Roles.COORDINATOR, Roles.ADVISER)
                .requestMatchers(API + "requests")
                .hasAnyRole(Roles.COORDINATOR, Roles.ADVISER);
    }
}
