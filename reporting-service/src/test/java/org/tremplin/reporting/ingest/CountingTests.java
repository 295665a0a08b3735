package org.tremplin.reporting.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tremplin.reporting.Consortium;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** Who asks is not kept waiting by what takes long to count, and is told how old the answer is. */
@TremplinTest
class CountingTests {

    private static final Duration LONG = Duration.ofMillis(300);

    private final Counting counting;
    private final Intake intake;
    private final Consortium told;
    private final Object question = new Object();
    private final AtomicInteger counts = new AtomicInteger();

    CountingTests(Counting counting, Intake intake, Published published) {
        this.counting = counting;
        this.intake = intake;
        this.told = new Consortium(published);
    }

    @Test
    void countsWhatIsCheapAtOnce() {
        assertThat(counting.answer(question, counts::incrementAndGet).figures()).isEqualTo(1);
        tell();
        Eventually.soon(() -> assertThat(
                        counting.answer(question, counts::incrementAndGet).figures())
                .isGreaterThan(1));
        assertThat(counting.answer(question, counts::incrementAndGet)
                        .freshness()
                        .behind())
                .isZero();
    }

    @Test
    void answersWithWhatWasCountedLastWhileItCountsAnew() {
        CountDownLatch goOn = new CountDownLatch(1);
        Supplier<Integer> dear = () -> {
            int number = counts.incrementAndGet();
            if (number == 1) {
                LockSupport.parkNanos(LONG.toNanos());
            } else {
                await(goOn);
            }
            return number;
        };
        Freshness first = counting.answer(question, dear).freshness();
        tell();
        Eventually.soon(() -> {
            assertThat(counting.answer(question, dear).figures()).isEqualTo(1);
            assertThat(counts).as("counted beside who asks").hasValue(2);
        });
        Freshness old = counting.answer(question, dear).freshness();
        assertThat(old.asOf()).isEqualTo(first.asOf());
        assertThat(old.behind()).as("what came in since").isPositive();
        goOn.countDown();
        Eventually.soon(
                () -> assertThat(counting.answer(question, dear).figures()).isGreaterThan(1));
    }

    private void tell() {
        String before = intake.reach().stamp();
        told.enrols();
        Eventually.soon(() -> assertThat(intake.reach().stamp()).isNotEqualTo(before));
    }

    private static void await(CountDownLatch goOn) {
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
