package org.tremplin.participant.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tremplin.web.Refusal;

/** What a pathway says no to. */
sealed class PathwayRefused extends Refusal {

    private PathwayRefused(String code, Object... args) {
        super(code, args);
    }

    /** She is in the programme already, with another cohort. */
    static final class AlreadyEnrolled extends PathwayRefused {
        AlreadyEnrolled(String cohort) {
            super("already-enrolled", cohort);
        }
    }

    /** She cannot come back before she left. */
    static final class EnrolledBeforeExit extends PathwayRefused {
        EnrolledBeforeExit(LocalDate exit) {
            super("enrolled-before-exit", exit);
        }
    }

    /** She left the programme already, otherwise. */
    static final class AlreadyEnded extends PathwayRefused {
        AlreadyEnded(LocalDate on) {
            super("pathway-already-ended", on);
        }
    }

    /** She cannot leave before she enrolled. */
    static final class EndedBeforeEnrolment extends PathwayRefused {
        EndedBeforeEnrolment(LocalDate enrolled) {
            super("ended-before-enrolment", enrolled);
        }
    }

    /** Who does not hold her file cannot make itself the one that accompanies her, which would open all of it. */
    static final class NotYoursToAccompany extends PathwayRefused {
        NotYoursToAccompany() {
            super("not-yours-to-accompany");
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A pathway of this programme cannot end so; the problem detail lists how it can. */
    static final class OutcomeUnknown extends PathwayRefused {

        private final List<String> allowed;

        OutcomeUnknown(List<String> allowed) {
            super("outcome-unknown", String.join(", ", allowed));
            this.allowed = List.copyOf(allowed);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("allowed", allowed);
        }
    }
}
