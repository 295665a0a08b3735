package org.tremplin.placement.internships;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tremplin.web.Refusal;

/** The rules of internships that may say no. */
abstract sealed class InternshipRefused extends Refusal {

    private InternshipRefused(String code, Object... args) {
        super(code, args);
    }

    /** Minutes as hours, for a sentence. */
    private static BigDecimal hours(int minutes) {
        return Hours.of(minutes);
    }

    /** Over all internships the programme's hours would be passed: limit, what is left, what was asked for. */
    static final class InternshipBudgetExceeded extends InternshipRefused {
        InternshipBudgetExceeded(int limit, int left, int asked) {
            super("internship-budget-exceeded", hours(limit), hours(left), hours(asked));
        }
    }

    /** From the first day of the first internship to the last of the last would be longer than the programme's months. */
    static final class InternshipPeriodExceeded extends InternshipRefused {
        InternshipPeriodExceeded(int months, LocalDate from, LocalDate until) {
            super("internship-period-exceeded", months, from, until);
        }
    }

    /** The last day lies before the first. */
    static final class EndsBeforeStart extends InternshipRefused {
        EndsBeforeStart() {
            super("internship-ends-before-start");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Nothing is planned. */
    static final class NothingPlanned extends InternshipRefused {
        NothingPlanned() {
            super("internship-without-hours");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Hours come in quarters. */
    static final class NotQuarterHours extends InternshipRefused {
        NotQuarterHours() {
            super("not-quarter-hours");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A day is named twice, with hours that may differ. */
    static final class DayTwice extends InternshipRefused {
        DayTwice(LocalDate day) {
            super("day-twice", day);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A day has 24 hours, over all internships. */
    static final class DayTooLong extends InternshipRefused {
        DayTooLong(LocalDate day) {
            super("day-too-long", day);
        }
    }

    /** The hours planned for this internship would be passed: planned, what is left, what was asked for. */
    static final class HoursBeyondPlan extends InternshipRefused {
        HoursBeyondPlan(int planned, int left, int asked) {
            super("hours-beyond-plan", hours(planned), hours(left), hours(asked));
        }
    }

    /** What has not happened yet cannot be recorded. */
    static final class DayInFuture extends InternshipRefused {
        DayInFuture(LocalDate day) {
            super("day-in-future", day);
        }
    }

    /** The day is not one of the internship's. */
    static final class DayOutsideInternship extends InternshipRefused {
        DayOutsideInternship(LocalDate day, LocalDate from, LocalDate until) {
            super("day-outside-internship", day, from, until);
        }
    }

    /** The internship has not begun. */
    static final class NotStarted extends InternshipRefused {
        NotStarted() {
            super("internship-not-started");
        }
    }

    /** The internship began on another day. */
    static final class AlreadyStarted extends InternshipRefused {
        AlreadyStarted(LocalDate on) {
            super("internship-already-started", on);
        }
    }

    /** The internship is over. */
    static final class AlreadyEnded extends InternshipRefused {
        AlreadyEnded(LocalDate on) {
            super("internship-ended", on);
        }
    }

    /** Hours are logged for a later day than the one on which it is said to have ended. */
    static final class HoursAfterEnd extends InternshipRefused {
        HoursAfterEnd(LocalDate lastWorked) {
            super("hours-after-end", lastWorked);
        }
    }
}
