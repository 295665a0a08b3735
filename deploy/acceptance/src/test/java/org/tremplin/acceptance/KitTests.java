package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases whose figures were worked out by hand, and an invented consortium whose figures its own counter counts. */
@Order(10)
class KitTests {

    @Test
    @Order(1)
    void givesTheFiguresOfEveryCaseOfTheKit() {
        long begin = System.nanoTime();

        Command kit = Command.kit();

        System.out.printf(
                "Kit: %d s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        assertThat(kit.exitCode()).as(kit.out() + kit.err()).isZero();
        assertThat(kit.out())
                .contains("seventy-percent: ")
                .contains("excused-left-out: ")
                .doesNotContain("not run");
    }

    @Test
    @Order(2)
    void givesEveryFigureOfASimulatedConsortium(@TempDir Path folder) {
        Path simulated = folder.resolve("simulated");
        Command simulate = Command.simulate(
                simulated,
                "--seed",
                "60",
                "--participants",
                "60",
                "--years",
                "1",
                "--partners",
                "3",
                "--programmes",
                "connections,thrasos");
        assertThat(simulate.exitCode()).as(simulate.out() + simulate.err()).isZero();

        Command kit = Command.kit(simulated.toString());

        assertThat(kit.exitCode()).as(kit.out() + kit.err()).isZero();
        assertThat(kit.out()).contains(" 0 differ");
    }
}
