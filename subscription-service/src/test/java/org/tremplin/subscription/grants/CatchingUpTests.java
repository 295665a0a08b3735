package org.tremplin.subscription.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tremplin.platform.eventstore.NotCaughtUp;
import org.tremplin.test.Eventually;

class CatchingUpTests {

    private final AtomicLong head = new AtomicLong(7);
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void knowsWhatWasThereWhenItLooked() {
        CatchingUp caughtUp = new CatchingUp(head::get, looks::incrementAndGet);
        Eventually.soon(() -> assertThat(caughtUp.includes(7)).isTrue());
        head.set(8);
        Eventually.soon(() -> assertThat(caughtUp.includes(8)).isTrue());
        assertThat(caughtUp.position()).isEqualTo(8);
        caughtUp.forget();
        assertThat(caughtUp.position()).isNegative();
    }

    @Test
    void looksOnceForAllWhoAskAndKeepsNobodyWaiting() {
        CountDownLatch answers = new CountDownLatch(1);
        CatchingUp caughtUp = new CatchingUp(head::get, () -> {
            looks.incrementAndGet();
            await(answers);
        });
        long began = System.nanoTime();
        IntStream.range(0, 50)
                .parallel()
                .forEach(any -> assertThat(caughtUp.includes(7)).isFalse());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(CatchingUp.PATIENCE.multipliedBy(50));
        assertThat(looks).hasValue(1);
        answers.countDown();
        Eventually.soon(() -> assertThat(caughtUp.includes(7)).isTrue());
    }

    @Test
    void saysNothingWhileItIsLateOrAway() {
        CatchingUp late = new CatchingUp(head::get, () -> {
            throw new NotCaughtUp();
        });
        CatchingUp away = new CatchingUp(
                () -> {
                    throw new IllegalStateException();
                },
                looks::incrementAndGet);
        assertThat(late.includes(7)).isFalse();
        assertThat(away.includes(7)).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
