package org.tremplin.training.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendancePolicyTests {

    @ParameterizedTest
    @CsvSource({"14,70,10", "6,70,5", "10,70,7", "3,67,3", "3,66,2", "14,100,14", "14,0,0", "1,1,1"})
    void asksForTheFewestWholeSessionsThatSatisfyTheThreshold(int sessions, int threshold, int needed) {
        AttendancePolicy policy = new AttendancePolicy(sessions, threshold, Excused.ABSENT);
        assertThat(policy.rate(Map.of(), Set.of()).needed()).isEqualTo(needed);
        assertThat(policy.rate(first(needed, Mark.PRESENT), Set.of()).certified())
                .isTrue();
        if (needed > 0) {
            assertThat(policy.rate(first(needed - 1, Mark.PRESENT), Set.of()).certified())
                    .isFalse();
        }
    }

    @Test
    void countsPlannedSessionsFromTheFirstDayOn() {
        AttendanceRate rate = connections(14).rate(first(3, Mark.PRESENT), Set.of());
        assertThat(rate.counted()).isEqualTo(14);
        assertThat(rate.attended()).isEqualTo(3);
        assertThat(rate.open()).isEqualTo(11);
        assertThat(rate.permille()).isEqualTo(214);
        assertThat(rate.bestPermille()).isEqualTo(1000);
        assertThat(rate.missing()).isEqualTo(7);
    }

    @Test
    void takesLateForPresentAndAbsentForMissed() {
        AttendanceRate rate =
                connections(4).rate(Map.of(1, Mark.PRESENT, 2, Mark.LATE, 3, Mark.ABSENT, 4, Mark.UNKNOWN), Set.of());
        assertThat(rate.attended()).isEqualTo(2);
        assertThat(rate.open()).isEqualTo(1);
    }

    @Test
    void leavesCancelledSessionsOutOfBothSides() {
        Map<Integer, Mark> marks = first(10, Mark.PRESENT);
        assertThat(connections(14).rate(marks, Set.of()).certified()).isTrue();
        AttendanceRate without = connections(14).rate(marks, Set.of(10));
        assertThat(without.attended()).isEqualTo(9);
        assertThat(without.counted()).isEqualTo(13);
        assertThat(without.certified()).as("9 of 13 is 69.2 %%").isFalse();
        assertThat(without.permille()).isEqualTo(692);
    }

    @Test
    void ignoresCancelledNumbersThatTheSeriesDoesNotHave() {
        assertThat(connections(6).rate(Map.of(), Set.of(0, 7)).counted()).isEqualTo(6);
    }

    @Test
    void countsExcusedAsTheProgrammeSays() {
        Map<Integer, Mark> marks = new HashMap<>(first(6, Mark.PRESENT));
        marks.put(7, Mark.EXCUSED);
        AttendanceRate absent = new AttendancePolicy(10, 70, Excused.ABSENT).rate(marks, Set.of());
        AttendanceRate present = new AttendancePolicy(10, 70, Excused.PRESENT).rate(marks, Set.of());
        AttendanceRate leftOut = new AttendancePolicy(10, 70, Excused.LEFT_OUT).rate(marks, Set.of());
        assertThat(absent).isEqualTo(new AttendanceRate(6, 10, 3, 70));
        assertThat(present).isEqualTo(new AttendanceRate(7, 10, 3, 70));
        assertThat(leftOut).isEqualTo(new AttendanceRate(6, 9, 3, 70));
        assertThat(absent.certified()).isFalse();
        assertThat(present.certified()).isTrue();
        assertThat(leftOut.certified()).as("6 of 9 is 66.7 %%").isFalse();
    }

    @Test
    void warnsWhenTheThresholdIsOutOfReach() {
        assertThat(connections(14).rate(first(4, Mark.ABSENT), Set.of()).withinReach())
                .as("10 of 14 are left")
                .isTrue();
        AttendanceRate fiveMissed = connections(14).rate(first(5, Mark.ABSENT), Set.of());
        assertThat(fiveMissed.withinReach()).isFalse();
        assertThat(fiveMissed.bestPermille()).isEqualTo(642);
    }

    @Test
    void certifiesNobodyWhereNoSessionCounts() {
        AttendanceRate rate = connections(2).rate(Map.of(1, Mark.PRESENT), Set.of(1, 2));
        assertThat(rate.counted()).isZero();
        assertThat(rate.certified()).isFalse();
        assertThat(rate.withinReach()).isFalse();
        assertThat(rate.permille()).isZero();
    }

    @Test
    void neverRoundsUpToTheThreshold() {
        AttendanceRate rate = new AttendanceRate(699, 1000, 0, 70);
        assertThat(rate.certified()).isFalse();
        assertThat(rate.permille()).isEqualTo(699);
    }

    @Test
    void refusesPlansThatNoSeriesCanHave() {
        assertThatThrownBy(() -> new AttendancePolicy(0, 70, Excused.ABSENT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttendancePolicy(14, 101, Excused.ABSENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AttendancePolicy connections(int sessions) {
        return new AttendancePolicy(sessions, 70, Excused.ABSENT);
    }

    private static Map<Integer, Mark> first(int count, Mark mark) {
        Map<Integer, Mark> marks = new HashMap<>();
        for (int session = 1; session <= count; session++) {
            marks.put(session, mark);
        }
        return marks;
    }
}
