package org.tremplin.training;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tremplin.web.AccessRules;

/** Which role may do what here: trainers and coordinators write, advisers and placement officers read. */
@Configuration(proxyBeanMethods = false)
class TrainingAccess {

    private static final String[] READERS = {"coordinator", "trainer", "adviser", "placement"};
    private static final String[] TRAINERS = {"coordinator", "trainer"};
    private static final String[] ADVISERS = {"coordinator", "adviser"};

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(GET, "/training/assets/**")
                .permitAll()
                .requestMatchers(GET, "/certificates", "/certificates/*", "/api/training/v1/certificates/*")
                .permitAll()
                .requestMatchers(GET, "/training/series/new", "/training/series/*/sessions/*/edit")
                .hasAnyRole(TRAINERS)
                .requestMatchers(GET, "/training/**", "/api/training/v1/**")
                .hasAnyRole(READERS)
                .requestMatchers(POST, "/training/participants/*/certificates", "/api/training/v1/certificates")
                .hasAnyRole(ADVISERS)
                .requestMatchers(POST, "/training/**", "/api/training/v1/**")
                .hasAnyRole(TRAINERS)
                .requestMatchers(PUT, "/api/training/v1/**")
                .hasAnyRole(TRAINERS);
    }
}
