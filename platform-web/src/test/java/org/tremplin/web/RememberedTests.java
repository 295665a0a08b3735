package org.tremplin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is remembered is looked up once, and again when it is old or forgotten. */
class RememberedTests {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void isLookedUpOnce() {
        Remembered<Integer> it = new Remembered<>(Duration.ofHours(1), looks::incrementAndGet);
        assertThat(it.get()).isEqualTo(1);
        assertThat(it.get()).isEqualTo(1);
    }

    @Test
    void isLookedUpAgainWhenItIsOldOrForgotten() {
        Remembered<Integer> old = new Remembered<>(Duration.ZERO, looks::incrementAndGet);
        assertThat(old.get()).isEqualTo(1);
        assertThat(old.get()).isEqualTo(2);
        Remembered<Integer> forgotten = new Remembered<>(Duration.ofHours(1), looks::incrementAndGet);
        assertThat(forgotten.get()).isEqualTo(3);
        forgotten.forget();
        assertThat(forgotten.get()).isEqualTo(4);
    }
}
