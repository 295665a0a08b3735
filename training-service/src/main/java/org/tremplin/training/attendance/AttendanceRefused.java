package org.tremplin.training.attendance;

import java.time.LocalDate;
import org.tremplin.web.Refusal;

/** A rule of attendance that said no. */
public abstract sealed class AttendanceRefused extends Refusal {

    private AttendanceRefused(String code, Object... args) {
        super(code, args);
    }

    /** The series has no session of that number. */
    public static final class SessionUnknown extends AttendanceRefused {
        SessionUnknown(int session, int sessions) {
            super("session-unknown", session, sessions);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Nobody can have been at a session that is still to come. */
    public static final class SessionNotHeldYet extends AttendanceRefused {
        SessionNotHeldYet(int session, LocalDate date) {
            super("session-not-held-yet", session, date);
        }
    }

    /** The session was cancelled and stays so. */
    public static final class SessionIsCancelled extends AttendanceRefused {
        SessionIsCancelled(int session) {
            super("session-cancelled", session);
        }
    }

    /** The session has no date, and none was given with the marks. */
    public static final class SessionWithoutDate extends AttendanceRefused {
        SessionWithoutDate(int session) {
            super("session-without-date", session);
        }
    }

    /** A session with marks has been held, so it cannot move into the future. */
    public static final class SessionAlreadyHeld extends AttendanceRefused {
        SessionAlreadyHeld(int session) {
            super("session-already-held", session);
        }
    }

    /** Minutes say something only where the session's length is known. */
    public static final class SessionLengthUnknown extends AttendanceRefused {
        SessionLengthUnknown(int session) {
            super("session-length-unknown", session);
        }
    }

    /** Nobody can have been there longer than the session lasted. */
    public static final class MinutesBeyondLength extends AttendanceRefused {
        MinutesBeyondLength(int session, int length) {
            super("minutes-beyond-length", session, length);
        }
    }

    /** Only a session that was missed can be made up. */
    public static final class SessionAlreadyAttended extends AttendanceRefused {
        SessionAlreadyAttended(int session) {
            super("session-already-attended", session);
        }
    }

    /** A session is made up in another series than the one in which it was missed. */
    public static final class MadeUpInSameSeries extends AttendanceRefused {
        MadeUpInSameSeries() {
            super("made-up-in-same-series");
        }
    }

    /** Only who is enrolled in the series' programme and cohort can be marked. */
    public static final class ParticipantNotEnrolled extends AttendanceRefused {
        ParticipantNotEnrolled() {
            super("participant-not-enrolled");
        }
    }

    /** Minutes are counted for who came late. */
    public static final class MinutesOnlyWithLate extends AttendanceRefused {
        MinutesOnlyWithLate() {
            super("minutes-only-with-late");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A session is made up in a series of the same code and programme. */
    public static final class MadeUpInOtherKind extends AttendanceRefused {
        MadeUpInOtherKind() {
            super("made-up-in-other-kind");
        }
    }

    /** The programme has no such series. */
    public static final class SeriesNotInProgramme extends AttendanceRefused {
        SeriesNotInProgramme() {
            super("series-not-in-programme");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
