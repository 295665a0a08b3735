package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionLimitTests extends MovedClockTest {

    @BeforeEach
    void signIn() {
        browser.signIn("board", "demo");
        assertThat(browser.openWithoutFollowing("/").statusCode()).isEqualTo(200);
    }

    @Test
    void endsASessionThatNobodyUses() {
        pass(Duration.ofMinutes(29));
        assertThat(browser.openWithoutFollowing("/").statusCode()).isEqualTo(200);
        pass(Duration.ofMinutes(29));
        assertThat(browser.openWithoutFollowing("/").statusCode()).isEqualTo(200);
        pass(Duration.ofMinutes(30));

        assertThat(browser.openWithoutFollowing("/").statusCode()).isEqualTo(302);
        assertThat(browser.open("/dashboards").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void takesAPageThatAsksByItselfForNobody() {
        pass(Duration.ofMinutes(29));
        assertThat(browser.pollInBackground("/").statusCode()).isEqualTo(200);
        pass(Duration.ofMinutes(1));

        assertThat(browser.pollInBackground("/").statusCode()).isEqualTo(302);
        assertThat(browser.openWithoutFollowing("/").statusCode()).isEqualTo(302);
    }

    @Test
    void endsASessionHoweverMuchItIsUsed() {
        for (int i = 0; i < 29; i++) {
            pass(Duration.ofMinutes(20));
            assertThat(browser.openWithoutFollowing("/").statusCode()).isEqualTo(200);
        }
        pass(Duration.ofMinutes(20));

        assertThat(browser.openWithoutFollowing("/").statusCode()).isEqualTo(302);
        assertThat(send(call("/api/reporting/v1/progress")
                                .header(
                                        "Cookie",
                                        "__Host-tremplin-session="
                                                + browser.cookies().get("__Host-tremplin-session")))
                        .statusCode())
                .isEqualTo(401);
    }
}
