package org.tremplin.participant.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TriesTests {

    private static final String HERE = "192.0.2.1";

    private final Moving clock = new Moving();
    private final Tries tries = new Tries(clock);

    @Test
    void areTenAMinute() {
        for (int i = 0; i < 10; i++) {
            assertThat(tries.begin(HERE)).isEmpty();
        }
        assertThat(tries.begin(HERE)).contains(Duration.ofMinutes(1));
        assertThat(tries.begin("192.0.2.2")).isEmpty();
        clock.now = clock.now.plus(Duration.ofSeconds(61));
        assertThat(tries.begin(HERE)).isEmpty();
    }

    @Test
    void endForAQuarterOfAnHourAfterFiveWrongOnes() {
        for (int i = 0; i < 5; i++) {
            assertThat(tries.begin(HERE)).isEmpty();
            tries.wrong(HERE);
            clock.now = clock.now.plus(Duration.ofMinutes(2));
        }
        assertThat(tries.begin(HERE)).contains(Duration.ofMinutes(13));
        assertThat(tries.begin("192.0.2.2")).isEmpty();
        clock.now = clock.now.plus(Duration.ofMinutes(13));
        assertThat(tries.begin(HERE)).isEmpty();
    }

    @Test
    void areForgivenWhenTheyAreLongAgo() {
        for (int i = 0; i < 8; i++) {
            assertThat(tries.begin(HERE)).isEmpty();
            tries.wrong(HERE);
            clock.now = clock.now.plus(Duration.ofMinutes(4));
        }
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-05-04T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
