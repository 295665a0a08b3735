package org.tremplin.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTests {

    @ParameterizedTest(name = "from {0} until {1}, left on {2}: {3}")
    @CsvSource({
        "2026-02-28,           ,           , true",
        "2019-09-10,           ,           , true",
        "2026-03-01,           ,           , false",
        "2019-09-10, 2026-02-28,           , true",
        "2019-09-10, 2026-02-27,           , false",
        "2019-09-10, 9999-12-31,           , true",
        "2019-09-10,           , 2026-02-28, true",
        "2019-09-10,           , 2026-02-27, false",
        "2019-09-10, 2026-02-27, 2026-12-31, false",
        "          , 2030-01-01,           , false",
        "          ,           ,           , false",
    })
    void isInForceFromItsFirstDayToItsLast(
            @Nullable String from, @Nullable String until, @Nullable String leftOn, boolean inForce) {
        assertThat(new Agreement(from, until, leftOn).isInForce(LocalDate.of(2026, 2, 28)))
                .isEqualTo(inForce);
    }

    @Test
    void isReplacedByTheNextAndEndsWithThePartner() {
        LocalDate day = LocalDate.of(2026, 2, 28);
        assertThat(Agreement.signed(day, null))
                .containsEntry("from", day)
                .containsEntry("until", null)
                .containsEntry("leftOn", null)
                .hasSize(3);
        assertThat(Agreement.ended(day)).isEqualTo(Map.of("leftOn", day));
    }
}
