package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tremplin.platform.following.Patience;

/** How long somebody waits for facts on their way. */
class PatienceTests {

    private static final Duration LIMIT = Duration.ofMillis(300);

    @Test
    void looksUntilItIsThere() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(new Patience(LIMIT)
                        .find(() -> looks.incrementAndGet() < 3 ? Optional.empty() : Optional.of("there")))
                .contains("there");
    }

    @Test
    void answersWhatItSawLast() {
        assertThat(new Patience(LIMIT).until(() -> 1, seen -> seen > 1)).isEqualTo(1);
    }

    @Test
    void runsOutOnceForSeveralQuestions() {
        Instant asked = Instant.now();
        Patience patience = new Patience(LIMIT).fromNow();
        for (int question = 0; question < 10; question++) {
            assertThat(patience.find(Optional::empty)).isEmpty();
        }
        assertThat(Duration.between(asked, Instant.now())).isBetween(LIMIT, LIMIT.multipliedBy(5));
    }

    @Test
    void looksOnceThoughItHasRunOut() {
        assertThat(new Patience(Duration.ZERO).fromNow().find(() -> Optional.of("there")))
                .contains("there");
    }
}
