package org.tremplin.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.tremplin.web.AccessRules;
import org.tremplin.web.Roles;

/** Who may see figures: who answers for the consortium, pays for it or accompanies people; no figure names anybody. */
@Configuration(proxyBeanMethods = false)
class ReportingAccess {

    private static final String[] ROLES = {Roles.BOARD, Roles.FUNDER, Roles.COORDINATOR, Roles.ADVISER};

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(
                        HttpMethod.GET,
                        "/dashboards",
                        "/dashboards/**",
                        "/api/reporting/v1/programmes",
                        "/api/reporting/v1/programmes/**")
                .hasAnyRole(ROLES);
    }
}
