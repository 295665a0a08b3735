package org.tremplin.placement.internships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tremplin.placement.internships.Budget.Stay;
import org.tremplin.placement.internships.InternshipsCommand.Limits;

class BudgetTests {

    private static final Limits LIMITS = new Limits(240 * 60, 6);
    private static final LocalDate START = LocalDate.of(2018, 1, 15);
    private static final LocalDate END = LocalDate.of(2018, 3, 30);

    @Test
    void isWholeBeforeTheFirstInternship() {
        Budget budget = new Budget(LIMITS, List.of());

        assertThat(budget.leftMinutes()).isEqualTo(240 * 60);
        assertThat(budget.loggedMinutes()).isZero();
        assertThat(budget.from()).isNull();
        assertThat(budget.until()).isNull();
    }

    @Test
    void setsThePlannedHoursAsideWhileAnInternshipIsAgreedOrRunning() {
        Stay agreed = Budget.stay(InternshipState.AGREED, START, END, null, null, 600, 0);
        Stay running = Budget.stay(InternshipState.RUNNING, START, END, START.plusDays(1), null, 600, 60);

        Budget budget = new Budget(LIMITS, List.of(agreed, running));

        assertThat(budget.plannedMinutes()).isEqualTo(1200);
        assertThat(budget.loggedMinutes()).isEqualTo(60);
        assertThat(budget.leftMinutes()).isEqualTo(240 * 60 - 1200);
        assertThat(budget.from()).isEqualTo(START);
        assertThat(budget.until()).isEqualTo(LocalDate.of(2018, 7, 14));
    }

    @Test
    void takesOnlyWhatWasWorkedOnceAnInternshipHasEnded() {
        Stay completed = Budget.stay(InternshipState.COMPLETED, START, END, START, END, 600, 540);
        Stay brokenOff = Budget.stay(InternshipState.BROKEN_OFF, START, END, START, START.plusDays(9), 600, 60);

        assertThat(new Budget(LIMITS, List.of(completed, brokenOff)).plannedMinutes())
                .isEqualTo(600);
        assertThat(brokenOff.last()).isEqualTo(START.plusDays(9));
    }

    @Test
    void forgetsWhatNeverBegan() {
        Stay never = Budget.stay(InternshipState.BROKEN_OFF, START, END, null, START, 600, 0);

        assertThat(new Budget(LIMITS, List.of(never)).from()).isNull();
        assertThat(new Budget(LIMITS, List.of(never)).leftMinutes()).isEqualTo(240 * 60);
    }

    @Test
    void hasNothingLeftWhereALaterRevisionAllowsLessThanIsTaken() {
        Stay running = Budget.stay(InternshipState.RUNNING, START, END, START, null, 600, 60);

        assertThat(new Budget(new Limits(300, 6), List.of(running)).leftMinutes())
                .isZero();
    }
}
