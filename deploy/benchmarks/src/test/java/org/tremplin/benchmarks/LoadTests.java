package org.tremplin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LoadTests {

    @Test
    void countsWhatCallersDidInTheTime() throws Exception {
        AtomicInteger done = new AtomicInteger();

        Sample sample = Load.closed(2, Duration.ofMillis(100), done::incrementAndGet);

        assertThat(sample.unit()).isEqualTo(Sample.Unit.PER_SECOND);
        assertThat(sample.value()).isBetween(1.0, done.get() * 10.5);
    }

    @Test
    void letsEverybodyBehindAStallFeelIt() throws Exception {
        AtomicInteger calls = new AtomicInteger();

        Histogram latencies = Load.open(1, 100, Duration.ofMillis(500), () -> {
            if (calls.incrementAndGet() == 1) {
                new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
            }
        });

        assertThat(latencies.getTotalCount()).isEqualTo(50);
        assertThat(latencies.getCountBetweenValues(90_000, 10_000_000)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void doesNotWaitForEverForWhatCannotKeepUp() throws Exception {
        AtomicInteger calls = new AtomicInteger();

        Histogram latencies = Load.open(1, 10_000, Duration.ofMillis(100), () -> {
            calls.incrementAndGet();
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        });

        assertThat(calls.get()).isLessThan(50);
        assertThat(latencies.getTotalCount()).isEqualTo(1000);
        assertThat(latencies.getValueAtPercentile(50)).isGreaterThan(50_000);
    }
}
