package org.tremplin.subscription;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.tremplin.web.AccessRules;
import org.tremplin.web.Roles;

/**
 * Who may do what: everybody who works for the consortium reads the catalogue, coordinators grant scopes, integrations
 * subscribe within them; whose subscription it is, the features ask themselves.
 */
@Configuration(proxyBeanMethods = false)
class SubscriptionAccess {

    private static final String API = "/api/subscriptions/v1";
    private static final String[] CATALOGUE = {API + "/catalogue", API + "/catalogue/**", API + "/asyncapi.json"};
    private static final String[] CATALOGUE_PAGES = {"/integrations/catalogue", "/integrations/catalogue/**"};
    private static final String[] GRANTS = {API + "/grants", API + "/grants/**"};
    private static final String[] GRANT_PAGES = {"/integrations/grants", "/integrations/grants/**"};

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(HttpMethod.GET, CATALOGUE)
                .authenticated()
                .requestMatchers(HttpMethod.GET, CATALOGUE_PAGES)
                .authenticated()
                .requestMatchers(HttpMethod.GET, GRANTS)
                .hasAnyRole(Roles.COORDINATOR, Roles.INTEGRATION)
                .requestMatchers(GRANTS)
                .hasRole(Roles.COORDINATOR)
                .requestMatchers(GRANT_PAGES)
                .hasRole(Roles.COORDINATOR)
                .requestMatchers(API + "/erasures/places")
                .hasRole(Roles.SERVICE)
                .requestMatchers(API + "/**", "/integrations", "/integrations/**")
                .hasAnyRole(Roles.COORDINATOR, Roles.INTEGRATION);
    }
}
