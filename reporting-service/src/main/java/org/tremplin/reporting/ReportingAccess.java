package org.tremplin.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.tremplin.web.AccessRules;

/** Who may see figures: everybody who works for the consortium, for no figure names anybody. */
@Configuration(proxyBeanMethods = false)
class ReportingAccess {

    private static final String[] ROLES = {"board", "funder", "coordinator", "adviser", "trainer", "placement"};

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
