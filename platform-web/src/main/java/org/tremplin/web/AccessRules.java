package org.tremplin.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which role may call what in a service: one bean per service, and whatever it does not name is refused.
 *
 * <p>Health stays open without it; nothing else does.
 */
@FunctionalInterface
public interface AccessRules {

    /** Adds the service's rules, the first that matches decides. */
    void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules);
}
