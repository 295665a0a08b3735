package org.tremplin.reporting.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts each question once per state of the events, however many ask. What takes long is counted beside those who ask, who
 * are answered with what was counted last and told how old it is. The lag is always looked up before the figures are, so an
 * answer may include more than it claims and never less.
 */
@Component
public class Counting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
    private static final long CHEAP = Duration.ofMillis(50).toNanos();
    private static final long OLD = Duration.ofSeconds(10).toNanos();

    private final Intake intake;
    private final Lag lag;
    private final Cache<Object, Answer> answers =
            Caffeine.newBuilder().maximumSize(500).build();
    private final Set<Object> underWay = ConcurrentHashMap.newKeySet();

    /** One at a time, so that counting leaves a core to others. */
    private final ExecutorService beside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("counting").daemon().factory());

    Counting(Intake intake, Lag lag) {
        this.intake = intake;
        this.lag = lag;
    }

    /** How fresh what is counted from now on will be at least. */
    public Freshness freshness() {
        Lag.Seen seen = lag.now();
        Reach reach = intake.reach();
        return freshness(reach, reach, seen);
    }

    /** The answer to a question, counted anew where events came in since; the question tells it from all others. */
    @SuppressWarnings("unchecked")
    public <T> Counted<T> answer(Object question, Supplier<T> count) {
        Lag.Seen seen = lag.now();
        boolean moving = intake.isMoving();
        Reach reach = intake.reach();
        Answer answer = answers.getIfPresent(question);
        if (answer == null || !answer.isDear() && !answer.isOf(moving, reach, seen)) {
            answer = count(question, count, moving, reach, seen);
        } else if (answer.hasRested() && !answer.isOf(moving, reach, seen)) {
            countBeside(question, count);
        }
        return new Counted<>((T) answer.figures(), freshness(answer.reach(), reach, seen));
    }

    private void countBeside(Object question, Supplier<?> count) {
        if (underWay.add(question)) {
            beside.execute(() -> {
                try {
                    Lag.Seen seen = lag.now();
                    boolean moving = intake.isMoving();
                    count(question, count, moving, intake.reach(), seen);
                } catch (RuntimeException away) {
                    LOG.warn(
                            "Figures cannot be counted now: {}", away.getClass().getSimpleName());
                } finally {
                    underWay.remove(question);
                }
            });
        }
    }

    private Answer count(Object question, Supplier<?> count, boolean moving, Reach reach, Lag.Seen seen) {
        long start = System.nanoTime();
        Object figures = Objects.requireNonNull(count.get());
        long end = System.nanoTime();
        Answer answer = new Answer(figures, reach, seen, moving, end, end - start);
        answers.put(question, answer);
        return answer;
    }

    /** What was taken in since it was counted is not counted yet, as what is still on its way. */
    private static Freshness freshness(Reach counted, Reach now, Lag.Seen seen) {
        Long behind = seen.behind();
        return new Freshness(
                counted.asOf(),
                behind == null ? null : behind + Math.max(0, now.events() - counted.events()),
                seen.parked());
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }

    private record Answer(Object figures, Reach reach, Lag.Seen seen, boolean moving, long at, long took) {

        /** Whether nothing was taken in since. */
        boolean isOf(boolean movingNow, Reach now, Lag.Seen seenNow) {
            return !moving
                    && !movingNow
                    && Objects.equals(reach.stamp(), now.stamp())
                    && seen.parked() == seenNow.parked()
                    && System.nanoTime() - at < OLD;
        }

        /** Whether it took too long for somebody who asks. */
        boolean isDear() {
            return took > CHEAP;
        }

        /** Whether it is left alone for as long as it took, so that counting takes half of a core at most. */
        boolean hasRested() {
            return System.nanoTime() - at >= took;
        }
    }
}
