package org.tremplin.load.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursSpreadTests {
    private static final LocalDate MONDAY = LocalDate.of(2018, 1, 8);

    private static Optional<SortedMap<LocalDate, BigDecimal>> spread(int days, String hours, boolean ended) {
        return HoursSpread.of(MONDAY, MONDAY.plusDays(days - 1L), new BigDecimal(hours), ended);
    }

    @ParameterizedTest
    @CsvSource({"84,240", "84,7.5", "84,0.25", "84,480", "42,240", "20,240", "1,8", "1,12", "2,24"})
    void keepsTheSumAndTheLimits(int days, String hours) {
        for (var ended : List.of(true, false)) {
            assertThat(spread(days, hours, ended)).get().satisfies(spread -> {
                assertThat(spread.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(hours);
                assertThat(spread.values()).allMatch(some -> some.signum() > 0 && some.intValue() <= 12);
                assertThat(spread.firstKey()).isAfterOrEqualTo(MONDAY);
                assertThat(spread.lastKey()).isBefore(MONDAY.plusDays(days));
            });
        }
    }

    @Test
    void keepsToWorkingDaysAndEightHoursWhereTheyHoldTheHours() {
        assertThat(spread(84, "240", true)).get().satisfies(spread -> {
            assertThat(spread.keySet())
                    .noneMatch(
                            day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                    .hasSize(60);
            assertThat(spread.values()).containsOnly(BigDecimal.valueOf(4));
        });
    }

    @Test
    void spreadsUnevenHoursBetweenTheOthers() {
        assertThat(spread(5, "7", true))
                .get()
                .satisfies(spread -> assertThat(spread.values())
                        .extracting(BigDecimal::intValue)
                        .containsExactly(1, 1, 2, 1, 2));
    }

    @Test
    void fillsTheFirstDaysOfAnInternshipThatRuns() {
        assertThat(spread(84, "20", false)).get().satisfies(spread -> {
            assertThat(spread.lastKey()).isEqualTo(MONDAY.plusDays(2));
            assertThat(spread.values()).extracting(BigDecimal::intValue).containsExactly(8, 8, 4);
        });
    }

    @Test
    void takesAllDaysWhereTheWorkingDaysAreTooFew() {
        assertThat(spread(7, "80", true))
                .get()
                .satisfies(spread -> assertThat(spread).hasSize(7));
    }

    @Test
    void leavesNoHoursWithoutDays() {
        assertThat(spread(84, "0", true))
                .get()
                .satisfies(spread -> assertThat(spread).isEmpty());
        assertThat(spread(1, "12.25", true)).isEmpty();
        assertThat(spread(7, "84.25", false)).isEmpty();
    }
}
