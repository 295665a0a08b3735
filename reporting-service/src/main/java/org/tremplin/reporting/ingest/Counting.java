package org.tremplin.reporting.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Counts each question once per state of the events, however many ask. The lag is always looked up before the figures
 * are, so an answer may include more than it claims and never less.
 */
@Component
public class Counting {

    private static final long CHEAP = Duration.ofMillis(250).toNanos();
    private static final long OLD = Duration.ofSeconds(10).toNanos();

    private final Intake intake;
    private final Lag lag;
    private final Cache<Object, Answer> answers =
            Caffeine.newBuilder().maximumSize(500).build();

    Counting(Intake intake, Lag lag) {
        this.intake = intake;
        this.lag = lag;
    }

    /** How fresh what is counted from now on will be at least. */
    public Freshness freshness() {
        Lag.Seen seen = lag.now();
        return freshness(intake.reach(), seen);
    }

    /** The answer to a question, counted anew where events came in since; the question tells it from all others. */
    @SuppressWarnings("unchecked")
    public <T> Counted<T> answer(Object question, Supplier<T> count) {
        Lag.Seen seen = lag.now();
        boolean moving = intake.isMoving();
        Reach reach = intake.reach();
        Answer answer = answers.getIfPresent(question);
        if (answer != null && answer.isOf(moving, reach, seen)) {
            return new Counted<>((T) answer.figures(), freshness(answer.reach(), seen));
        }
        if (answer == null || !answer.isDear()) {
            answer = count(question, count, moving, reach, seen);
        }
        return new Counted<>((T) answer.figures(), freshness(answer.reach(), answer.seen()));
    }

    private Answer count(Object question, Supplier<?> count, boolean moving, Reach reach, Lag.Seen seen) {
        long start = System.nanoTime();
        Object figures = Objects.requireNonNull(count.get());
        long end = System.nanoTime();
        Answer answer = new Answer(figures, reach, seen, moving, end, end - start);
        answers.put(question, answer);
        return answer;
    }

    private static Freshness freshness(Reach reach, Lag.Seen seen) {
        return new Freshness(reach.asOf(), seen.behind(), seen.parked());
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

        /** What took long to count is kept for as long as that, so that counting takes half of a core at most. */
        boolean isDear() {
            return took > CHEAP && System.nanoTime() - at < took;
        }
    }
}
