package org.tremplin.placement.internships;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTests {

    @ParameterizedTest
    @CsvSource({"0,0", "15,0.25", "450,7.5", "14400,240", "600,10", "7,0.12"})
    void showsMinutesAsHours(int minutes, String hours) {
        assertThat(Hours.of(minutes)).isEqualTo(new BigDecimal(hours));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.25,15", "7.5,450", "240,14400", "7.50,450", "7.1,426"})
    void keepsHoursAsMinutes(String hours, int minutes) {
        assertThat(Hours.minutes(new BigDecimal(hours))).isEqualTo(minutes);
    }

    @Test
    void knowsQuarters() {
        assertThat(Hours.inQuarters(45)).isTrue();
        assertThat(Hours.inQuarters(46)).isFalse();
    }
}
