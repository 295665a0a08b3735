package org.tremplin.benchmarks;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What one round of one contender came to.
 *
 * @param value the figure that is compared
 * @param latencies in microseconds, where they were taken
 * @param rate operations a second at which the latencies were taken, 0 where as fast as possible
 */
public record Sample(double value, Unit unit, @Nullable Histogram latencies, double rate) {

    /** What a figure counts. */
    public enum Unit {
        PER_SECOND("a second"),
        MILLISECONDS("ms"),
        SECONDS("s"),
        MEGABYTES("MB");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** So many in so many nanoseconds. */
    public static Sample rate(long done, long nanos) {
        return new Sample(done * 1e9 / nanos, Unit.PER_SECOND, null, 0);
    }

    /** The median of latencies. */
    public static Sample median(Histogram latencies, double rate) {
        return new Sample(micros(latencies, 50) / 1000, Unit.MILLISECONDS, latencies, rate);
    }

    /** How long it took. */
    public static Sample took(long nanos) {
        return new Sample(nanos / (double) TimeUnit.SECONDS.toNanos(1), Unit.SECONDS, null, 0);
    }

    /** The same with latencies that were taken at a rate. */
    public Sample with(Histogram taken, double atRate) {
        return new Sample(value, unit, taken, atRate);
    }

    /** A percentile of the latencies, in milliseconds; null where none were taken. */
    @Nullable
    Double percentile(double percentile) {
        return latencies == null ? null : micros(latencies, percentile) / 1000;
    }

    private static double micros(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile);
    }
}
