package org.tremplin.placement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.tremplin.web.AccessRules;
import org.tremplin.web.Roles;

/** Who may do what: placement officers and coordinators write, advisers and trainers read, the board has nothing here. */
@Configuration(proxyBeanMethods = false)
class PlacementAccess {

    private static final String[] WRITERS = {Roles.PLACEMENT, Roles.COORDINATOR};
    private static final String[] READERS = {Roles.PLACEMENT, Roles.COORDINATOR, Roles.ADVISER, Roles.TRAINER};
    private static final String API = "/api/placement/v1/**";
    private static final String PAGES = "/placement/**";

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(
                        HttpMethod.GET,
                        "/placement/*/new",
                        "/placement/internships/*/completion",
                        "/placement/internships/*/break-off")
                .hasAnyRole(WRITERS)
                .requestMatchers(HttpMethod.GET, API, PAGES, "/placement")
                .hasAnyRole(READERS)
                .requestMatchers(API, PAGES)
                .hasAnyRole(WRITERS);
    }
}
