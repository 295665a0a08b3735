package org.tremplin.placement.work;

import java.time.LocalDate;
import org.tremplin.web.Refusal;

/** The rules of jobs and work-study contracts that may say no. */
abstract sealed class WorkRefused extends Refusal {

    private WorkRefused(String code, Object... args) {
        super(code, args);
    }

    /** A refusal of something that makes no sense whatever the state. */
    private abstract static sealed class Senseless extends WorkRefused {
        private Senseless(String code, Object... args) {
            super(code, args);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** There is no such kind of contract here. */
    static final class UnknownContract extends Senseless {
        UnknownContract() {
            super("contract-unknown");
        }
    }

    /** A fixed term has a length in months. */
    static final class FixedTermWithoutMonths extends Senseless {
        FixedTermWithoutMonths() {
            super("fixed-term-without-months");
        }
    }

    /** Only a fixed term has a length in months. */
    static final class MonthsWithoutFixedTerm extends Senseless {
        MonthsWithoutFixedTerm() {
            super("months-without-fixed-term");
        }
    }

    /** The contract is shorter or longer than the programme allows. */
    static final class WorkStudyLength extends WorkRefused {
        WorkStudyLength(int minMonths, int maxMonths, LocalDate earliest, LocalDate latest) {
            super("work-study-length", minMonths, maxMonths, earliest, latest);
        }
    }

    /** What has not happened yet cannot be recorded. */
    static final class DayInFuture extends WorkRefused {
        DayInFuture(LocalDate day) {
            super("day-in-future", day);
        }
    }

    /** The day is not one of the contract's. */
    static final class DayOutsideContract extends WorkRefused {
        DayOutsideContract(LocalDate day, LocalDate from, LocalDate until) {
            super("day-outside-work-study", day, from, until);
        }
    }

    /** The contract is over. */
    static final class AlreadyEnded extends WorkRefused {
        AlreadyEnded(LocalDate on) {
            super("work-study-ended", on);
        }
    }
}
