package org.tremplin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Nobody listens where the issuer's keys should be. */
@SpringBootTest(
        classes = TestApplication.class,
        properties = {
            "logging.structured.format.console=",
            "tremplin.identity.issuer=https://identity.example",
            "tremplin.identity.jwk-set-uri=http://127.0.0.1:1/jwks"
        })
@AutoConfigureMockMvc
class IdentityDownTests {

    private static final String WELL_FORMED_TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6Im9uZSJ9.eyJzdWIiOiJhIn0.c2ln";

    @Autowired
    MockMvcTester web;

    @Test
    void asksToComeBackInsteadOfRefusingTheToken() {
        var answer = web.get()
                .uri("/api/test/v1/me")
                .header("Authorization", "Bearer " + WELL_FORMED_TOKEN)
                .exchange();

        assertThat(answer).hasStatus(503);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("identity-unavailable");
        assertThat(answer).headers().hasValue("Retry-After", "5");
    }
}
