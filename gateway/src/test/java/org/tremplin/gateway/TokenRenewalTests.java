package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A second gateway whose tokens end at once, so that every request renews one. */
@TestPropertySource(properties = "tremplin.local.token-time=5s")
@DirtiesContext
class TokenRenewalTests extends GatewayTest {

    @Autowired
    OAuth2AuthorizationService authorizations;

    private static String passedOn() {
        return TRAINING.seen().header("Authorization").substring("Bearer ".length());
    }

    @Test
    void renewsATokenThatIsAboutToEnd() {
        browser.signIn("trainer", "demo");
        browser.open("/training");
        String first = passedOn();
        TRAINING.forget();

        assertThat(browser.openWithoutFollowing("/training").statusCode()).isEqualTo(200);

        assertThat(passedOn()).isNotEqualTo(first);
        assertThat(TRAINING.seen().claims().get("roles")).hasToString("[\"trainer\"]");
    }

    @Test
    void asksToSignInAgainWhereTheProviderEndedTheSignIn() {
        browser.signIn("trainer", "demo");
        browser.open("/training");
        authorizations.remove(authorizations.findByToken(passedOn(), OAuth2TokenType.ACCESS_TOKEN));

        var page = browser.openWithoutFollowing("/training/series/7");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/oauth2/authorization/tremplin"));
        assertThat(browser.open("/training/series/7").uri()).hasToString(base() + "/training/series/7");
    }
}
