package org.tremplin.subscription.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tremplin.subscription.sending.WebhookProperties;

class BreakerTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final WebhookProperties.Breaker RULE =
            new WebhookProperties.Breaker(3, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofDays(3));

    private final Breaker breaker = new Breaker(RULE, null);

    @Test
    void staysShutWhenOneSubjectFailsHoweverOften() {
        for (int i = 0; i < 100; i++) {
            breaker.failed("anna", NOW);
        }
        assertThat(breaker.lets(NOW)).isTrue();
        assertThat(breaker.failingSince()).isEqualTo(NOW);
    }

    @Test
    void opensWhenSeveralSubjectsFailWithNoSuccessBetween() {
        breaker.failed("anna", NOW);
        breaker.failed("bela", NOW);
        breaker.took();
        breaker.failed("carl", NOW);
        breaker.failed("dana", NOW);
        assertThat(breaker.lets(NOW)).isTrue();
        breaker.failed("anna", NOW);
        assertThat(breaker.lets(NOW)).isFalse();
        assertThat(breaker.lets(NOW.plusSeconds(10))).isTrue();
    }

    @Test
    void letsOneThroughAtATimeAndLessAndLessOften() {
        for (String subject : new String[] {"anna", "bela", "carl"}) {
            breaker.failed(subject, NOW);
        }
        Instant first = NOW.plusSeconds(10);
        assertThat(breaker.lets(first)).isTrue();
        breaker.sent();
        assertThat(breaker.lets(first)).as("one is under way").isFalse();
        breaker.failed("anna", first);
        assertThat(breaker.until()).isEqualTo(first.plusSeconds(20));
        breaker.sent();
        breaker.failed("anna", breaker.until());
        assertThat(breaker.until()).as("no longer than the longest").isEqualTo(first.plusSeconds(50));
        breaker.sent();
        breaker.took();
        assertThat(breaker.lets(first)).isTrue();
        assertThat(breaker.failingSince()).isNull();
    }

    @Test
    void isHopelessAfterLongWithoutAnySuccess() {
        breaker.failed("anna", NOW);
        assertThat(breaker.isHopeless(NOW.plus(Duration.ofDays(3)).minusSeconds(1)))
                .isFalse();
        assertThat(breaker.isHopeless(NOW.plus(Duration.ofDays(3)))).isTrue();
        assertThat(new Breaker(RULE, NOW.minus(Duration.ofDays(4))).isHopeless(NOW))
                .as("whoever takes over knows since when")
                .isTrue();
    }
}
