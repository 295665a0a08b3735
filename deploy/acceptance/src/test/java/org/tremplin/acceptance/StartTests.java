package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** `./tremplin up` on an empty folder. */
@Order(1)
class StartTests {

    private static final long ALLOWED_KILOBYTES = 2_500_000;

    @Test
    @Order(1)
    void startsEveryPartAndSaysHowToLogIn() {
        Platform platform = Platform.running();

        assertThat(platform.readyAfter()).isLessThan(Platform.PROMISED);
        assertThat(platform.printed())
                .contains("Ready: " + platform.url())
                .contains("coordinator, adviser, trainer, placement or board");
        assertThat(platform.parts().memory())
                .allSatisfy((part, kilobytes) -> assertThat(kilobytes).as(part).isPositive());
    }

    @Test
    @Order(2)
    void fitsIntoTheAgreedMemoryWhenIdle() {
        Progress.awaitQuiet();

        assertThat(printMemory("Memory, idle")).isLessThan(ALLOWED_KILOBYTES);
    }

    @Test
    @Order(3)
    void letsNobodyInWithoutToken() {
        assertThat(Api.anonymous().get("/api/participants/v1/partners").status())
                .isEqualTo(401);
        assertThat(Api.anonymous().get("/api/reporting/v1/programmes").status()).isEqualTo(401);
        assertThat(Api.anonymous().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(Api.anonymous().get("/actuator/health").status()).isEqualTo(200);
    }

    /** Prints each part and the sum as plain lines; the sum in kB. */
    static long printMemory(String when) {
        Map<String, Long> memory = Platform.running().parts().memory();
        memory.forEach((part, kilobytes) -> System.out.printf("%s: %-20s %5d MB%n", when, part, kilobytes / 1024));
        long sum = memory.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("%s: %-20s %5d MB%n", when, "all", sum / 1024);
        return sum;
    }
}
