package org.tremplin.participant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.tremplin.platform.access.RelationsPlace;
import org.tremplin.web.AccessRules;
import org.tremplin.web.Roles;

/** Who may do what here, by role: the first gate. Whom they may do it to is decided by {@link org.tremplin.platform.access.Access}. */
@Configuration(proxyBeanMethods = false)
class ParticipantServiceAccess {

    private static final String API = "/api/participants/v1/";
    private static final String[] WRITERS = {Roles.COORDINATOR, Roles.ADVISER};
    private static final String[] READERS = {Roles.COORDINATOR, Roles.ADVISER, Roles.PLACEMENT};
    private static final String[] STAFF = {
        Roles.COORDINATOR, Roles.ADVISER, Roles.TRAINER, Roles.PLACEMENT, Roles.BOARD, Roles.SERVICE
    };

    /** Every person's document holds what ties her to partners, so that one query finds who matches and may be seen. */
    @Bean
    RelationsPlace relationsPlace() {
        return new RelationsPlace("people", "access.");
    }

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(HttpMethod.GET, API + "programmes/**", API + "partners")
                .hasAnyRole(STAFF)
                .requestMatchers(HttpMethod.POST, API + "partners", API + "partners/*/departure")
                .hasRole(Roles.COORDINATOR)
                .requestMatchers(HttpMethod.PUT, API + "partners/*/agreement")
                .hasRole(Roles.COORDINATOR)
                .requestMatchers(API + "participants/*/erasure", API + "erasures", API + "erasures/**")
                .hasRole(Roles.COORDINATOR)
                .requestMatchers(API + "evidence/**")
                .hasRole(Roles.OPERATOR)
                .requestMatchers("/people/erasures", "/people/erasures/**", "/people/*/erasure")
                .hasRole(Roles.COORDINATOR)
                .requestMatchers(HttpMethod.GET, API + "consent-texts")
                .hasAnyRole(READERS)
                .requestMatchers(HttpMethod.GET, API + "openings")
                .hasRole(Roles.COORDINATOR)
                .requestMatchers(API + "openings", API + "referrals")
                .hasAnyRole(WRITERS)
                .requestMatchers(HttpMethod.POST, API + "participants/*/steps", API + "participants/*/steps/*/end")
                .hasAnyRole(READERS)
                .requestMatchers(HttpMethod.POST, API + "participants/names")
                .hasRole(Roles.SERVICE)
                .requestMatchers(HttpMethod.POST, API + "participants/lookup")
                .hasAnyRole(WRITERS)
                .requestMatchers(HttpMethod.POST, API + "participants/search")
                .hasAnyRole(READERS)
                .requestMatchers(HttpMethod.GET, API + "participants/**")
                .hasAnyRole(READERS)
                .requestMatchers(API + "participants/**")
                .hasAnyRole(WRITERS)
                .requestMatchers("/people/*/steps/**")
                .hasAnyRole(READERS)
                .requestMatchers(HttpMethod.GET, "/people/new", "/people/*/enrolments/**", "/people/*/contact")
                .hasAnyRole(WRITERS)
                .requestMatchers(
                        "/people/*/referrals/**", "/people/*/consents/**", "/people/*/openings/**", "/people/emergency")
                .hasAnyRole(WRITERS)
                .requestMatchers(HttpMethod.GET, "/people", "/people/**")
                .hasAnyRole(READERS)
                .requestMatchers(HttpMethod.POST, "/people")
                .hasAnyRole(READERS)
                .requestMatchers("/people/**")
                .hasAnyRole(WRITERS);
    }
}
