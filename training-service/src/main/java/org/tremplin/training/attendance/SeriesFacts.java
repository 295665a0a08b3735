package org.tremplin.training.attendance;

import java.time.LocalDate;
import org.tremplin.training.attendance.Presences.Presence;
import org.tremplin.training.attendance.SeriesCommand.Marking;
import org.tremplin.training.attendance.SeriesCommand.RecordMakeUp;
import org.tremplin.training.attendance.Timetable.Slot;
import org.tremplin.training.attendance.events.AttendanceCorrected;
import org.tremplin.training.attendance.events.SeriesEvent;
import org.tremplin.training.attendance.events.SeriesPlanned;
import org.tremplin.training.attendance.events.SessionAttended;
import org.tremplin.training.attendance.events.SessionMadeUp;
import org.tremplin.training.attendance.events.SessionMissed;
import org.tremplin.training.attendance.events.SessionMoved;
import org.tremplin.training.attendance.events.SessionScheduled;
import org.tremplin.training.attendance.events.ThresholdLost;
import org.tremplin.training.attendance.events.ThresholdReached;

/** Words what one series decided: every fact about a participant carries the series' programme, cohort and code. */
record SeriesFacts(SeriesPlanned plan) {

    SeriesEvent dated(int session, Slot slot) {
        return new SessionScheduled(plan.series(), session, slot.date(), slot.startsAt(), slot.minutes());
    }

    SeriesEvent moved(int session, Slot from, Slot to) {
        return new SessionMoved(plan.series(), session, from.date(), to.date(), to.startsAt(), to.minutes());
    }

    SeriesEvent marked(int session, Marking marking, Mark mark, LocalDate on) {
        return mark.attended()
                ? new SessionAttended(
                        plan.series(),
                        marking.participant(),
                        plan.programme(),
                        plan.cohort(),
                        plan.code(),
                        session,
                        mark.code(),
                        marking.minutes(),
                        on)
                : new SessionMissed(
                        plan.series(),
                        marking.participant(),
                        plan.programme(),
                        plan.cohort(),
                        plan.code(),
                        session,
                        mark.code(),
                        marking.minutes(),
                        on);
    }

    SeriesEvent corrected(int session, Marking marking, Presence before, Mark after, LocalDate on) {
        return new AttendanceCorrected(
                plan.series(),
                marking.participant(),
                plan.programme(),
                plan.cohort(),
                plan.code(),
                session,
                before.mark().code(),
                after.code(),
                marking.minutes(),
                after == Mark.UNKNOWN ? before.on() : on);
    }

    SeriesEvent madeUp(RecordMakeUp command) {
        return new SessionMadeUp(
                plan.series(),
                command.participant(),
                plan.programme(),
                plan.cohort(),
                plan.code(),
                command.session(),
                command.madeUpIn(),
                command.madeUpSession(),
                command.on());
    }

    SeriesEvent reached(String participant, LocalDate on) {
        return new ThresholdReached(
                plan.series(), participant, plan.programme(), plan.cohort(), plan.code(), plan.requires(), on);
    }

    SeriesEvent lost(String participant, LocalDate on) {
        return new ThresholdLost(plan.series(), participant, plan.programme(), plan.cohort(), plan.code(), on);
    }
}
