package org.tremplin.training.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tremplin.training.attendance.AttendanceRefused.SessionIsCancelled;
import org.tremplin.training.attendance.AttendanceRefused.SessionNotHeldYet;
import org.tremplin.training.attendance.AttendanceRefused.SessionUnknown;
import org.tremplin.training.attendance.AttendanceRefused.SessionWithoutDate;

/** The sessions of one series: when each takes place, and which were cancelled. */
class Timetable {

    /** A session's day, and its time and length where known. */
    record Slot(
            LocalDate date,
            @Nullable LocalTime startsAt,
            @Nullable Integer minutes) {}

    private final int sessions;
    private final Map<Integer, Slot> slots = new HashMap<>();
    private final Set<Integer> cancelled = new HashSet<>();

    Timetable(int sessions) {
        this.sessions = sessions;
    }

    @Nullable
    Slot slot(int session) {
        return slots.get(session);
    }

    Set<Integer> cancelled() {
        return cancelled;
    }

    void schedule(int session, Slot slot) {
        slots.put(session, slot);
    }

    void cancel(int session) {
        cancelled.add(session);
    }

    /** Refuses a number that the series does not have. */
    void requireKnown(int session) {
        if (session < 1 || session > sessions) {
            throw new SessionUnknown(session, sessions);
        }
    }

    /** Refuses a session that the series does not have or that was cancelled. */
    void requireStanding(int session) {
        requireKnown(session);
        if (cancelled.contains(session)) {
            throw new SessionIsCancelled(session);
        }
    }

    /** The day on which marks of this session count: the one given with them, else the session's own. */
    LocalDate heldOn(int session, @Nullable LocalDate given, LocalDate today) {
        requireStanding(session);
        Slot slot = slots.get(session);
        if (slot != null && slot.date().isAfter(today)) {
            throw new SessionNotHeldYet(session, slot.date());
        }
        LocalDate on = given == null && slot != null ? slot.date() : given;
        if (on == null) {
            throw new SessionWithoutDate(session);
        }
        if (on.isAfter(today)) {
            throw new SessionNotHeldYet(session, on);
        }
        return on;
    }
}
