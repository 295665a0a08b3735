package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;

/** A second gateway whose clock can be moved on. */
@Import(SessionLimitTests.Time.class)
@DirtiesContext
class SessionLimitTests extends GatewayTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.now());

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        Clock movedOn() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return NOW.get();
                }
            };
        }
    }

    @BeforeEach
    void signIn() {
        browser.signIn("board", "demo");
        assertThat(browser.openWithoutFollowing("/").statusCode()).isEqualTo(200);
    }

    private static void pass(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
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
