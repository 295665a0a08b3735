package org.tremplin.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Callers that do one thing again and again, as fast as they can or at a rate. */
public final class Load {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;

    private Load() {}

    /** What is done again and again. */
    public interface Operation {
        void once() throws Exception;
    }

    /** An empty histogram of microseconds. */
    public static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, DIGITS);
    }

    /** As fast as so many callers can, each waiting for its own answer before it asks again. */
    public static Sample closed(int callers, Duration during, Operation operation) throws Exception {
        long begin = System.nanoTime();
        long end = begin + during.toNanos();
        AtomicLong done = new AtomicLong();
        together(callers, () -> {
            while (System.nanoTime() < end) {
                operation.once();
                done.incrementAndGet();
            }
            return histogram();
        });
        return Sample.rate(done.get(), System.nanoTime() - begin);
    }

    /**
     * At a rate, whether the answers keep up or not: a latency counts from the moment at which the operation was to begin,
     * so that a stall is felt by all who would have come meanwhile. What could not begin within twice the time counts with
     * what it had waited by then.
     */
    public static Histogram open(int callers, double perSecond, Duration during, Operation operation) throws Exception {
        long begin = System.nanoTime();
        long all = Math.max(1, Math.round(perSecond * during.toNanos() / 1e9));
        long patience = begin + 2 * during.toNanos();
        AtomicLong next = new AtomicLong();
        List<Histogram> each = together(callers, () -> {
            Histogram taken = histogram();
            for (long turn = next.getAndIncrement(); turn < all; turn = next.getAndIncrement()) {
                long intended = begin + Math.round(turn * 1e9 / perSecond);
                sleepUntil(intended);
                if (System.nanoTime() < patience) {
                    operation.once();
                }
                record(taken, System.nanoTime() - intended);
            }
            return taken;
        });
        Histogram sum = histogram();
        each.forEach(sum::add);
        return sum;
    }

    /** Notes a latency, the longest that can be held if it is longer. */
    public static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST_MICROS));
    }

    private static void sleepUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static List<Histogram> together(int callers, Callable<Histogram> caller) throws Exception {
        List<Histogram> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Histogram>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(caller));
            }
            for (Future<Histogram> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }
}
