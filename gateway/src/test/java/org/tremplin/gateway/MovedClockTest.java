package org.tremplin.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A second gateway whose clock can be moved on. */
@Import(MovedClockTest.Time.class)
abstract class MovedClockTest extends GatewayTest {

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

    static void pass(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }
}
