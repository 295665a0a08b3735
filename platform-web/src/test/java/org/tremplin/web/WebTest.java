package org.tremplin.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Runs a test against the small service, with the filters and the security a real one has. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = TestApplication.class, properties = "logging.structured.format.console=")
@AutoConfigureMockMvc
@interface WebTest {

    /** Signs a caller with these roles in. */
    final class As {

        private As() {}

        static RequestPostProcessor as(String... roles) {
            return asHolding(List.of(), roles);
        }

        /** Signs a caller of partner asti in, who may act for these partners. */
        static RequestPostProcessor asHolding(List<String> partners, String... roles) {
            List<GrantedAuthority> authorities = Arrays.stream(roles)
                    .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList();
            return jwt().jwt(token -> token.subject("anna")
                            .claim("name", "Anna B.")
                            .claim("partner", "asti")
                            .claims(claims -> {
                                if (!partners.isEmpty()) {
                                    claims.put("partners", partners);
                                }
                            })
                            .claim("roles", List.of(roles)))
                    .authorities(authorities);
        }
    }
}
