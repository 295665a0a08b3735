package org.tremplin.participant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.tremplin.web.AccessRules;

/** Who may do what here, by role. */
@Configuration(proxyBeanMethods = false)
class ParticipantServiceAccess {

    private static final String API = "/api/participants/v1/";
    private static final String[] WRITERS = {"coordinator", "adviser"};
    private static final String[] READERS = {"coordinator", "adviser", "trainer", "placement"};
    private static final String[] STAFF = {"coordinator", "adviser", "trainer", "placement", "board", "service"};

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(HttpMethod.GET, API + "programmes/**", API + "partners")
                .hasAnyRole(STAFF)
                .requestMatchers(HttpMethod.POST, API + "partners")
                .hasRole("coordinator")
                .requestMatchers(API + "participants/*/erasure", API + "erasures", API + "erasures/**")
                .hasRole("coordinator")
                .requestMatchers(API + "evidence/**")
                .hasRole("operator")
                .requestMatchers("/people/erasures", "/people/erasures/**", "/people/*/erasure")
                .hasRole("coordinator")
                .requestMatchers(HttpMethod.POST, API + "participants/names")
                .hasAnyRole("coordinator", "adviser", "trainer", "placement", "service")
                .requestMatchers(HttpMethod.POST, API + "participants/lookup")
                .hasAnyRole("coordinator", "adviser", "service")
                .requestMatchers(HttpMethod.POST, API + "participants/search")
                .hasAnyRole(READERS)
                .requestMatchers(HttpMethod.GET, API + "participants/**")
                .hasAnyRole(READERS)
                .requestMatchers(API + "participants/**")
                .hasAnyRole(WRITERS)
                .requestMatchers(HttpMethod.GET, "/people/new", "/people/*/enrolments/**", "/people/*/contact")
                .hasAnyRole(WRITERS)
                .requestMatchers(HttpMethod.GET, "/people", "/people/**")
                .hasAnyRole(READERS)
                .requestMatchers(HttpMethod.POST, "/people")
                .hasAnyRole(READERS)
                .requestMatchers("/people/**")
                .hasAnyRole(WRITERS);
    }
}
