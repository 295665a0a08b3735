package org.tremplin.training.attendance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.tremplin.training.attendance.AttendanceRefused.MadeUpInSameSeries;
import org.tremplin.training.attendance.AttendanceRefused.MinutesBeyondLength;
import org.tremplin.training.attendance.AttendanceRefused.MinutesOnlyWithLate;
import org.tremplin.training.attendance.AttendanceRefused.SessionAlreadyAttended;
import org.tremplin.training.attendance.AttendanceRefused.SessionAlreadyHeld;
import org.tremplin.training.attendance.AttendanceRefused.SessionLengthUnknown;
import org.tremplin.training.attendance.AttendanceRefused.SessionNotHeldYet;
import org.tremplin.training.attendance.Presences.Presence;
import org.tremplin.training.attendance.SeriesCommand.CancelSession;
import org.tremplin.training.attendance.SeriesCommand.MarkAttendance;
import org.tremplin.training.attendance.SeriesCommand.Marking;
import org.tremplin.training.attendance.SeriesCommand.PlanSeries;
import org.tremplin.training.attendance.SeriesCommand.RecordMakeUp;
import org.tremplin.training.attendance.SeriesCommand.ScheduleSession;
import org.tremplin.training.attendance.Timetable.Slot;
import org.tremplin.training.attendance.events.AttendanceCorrected;
import org.tremplin.training.attendance.events.SeriesEvent;
import org.tremplin.training.attendance.events.SeriesPlanned;
import org.tremplin.training.attendance.events.SessionAttended;
import org.tremplin.training.attendance.events.SessionCancelled;
import org.tremplin.training.attendance.events.SessionMadeUp;
import org.tremplin.training.attendance.events.SessionMissed;
import org.tremplin.training.attendance.events.SessionMoved;
import org.tremplin.training.attendance.events.SessionScheduled;
import org.tremplin.training.attendance.events.ThresholdLost;
import org.tremplin.training.attendance.events.ThresholdReached;

/** The planned sessions of one cohort, who was at each, and for whom the threshold holds. */
@AggregateRoot(type = "series")
class Series {

    @AggregateIdentifier
    private String id;

    private AttendancePolicy policy;
    private Timetable timetable;
    private SeriesFacts facts;
    private final Presences presences = new Presences();
    private final Set<String> atThreshold = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    Series() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Series(PlanSeries command) {
        apply(new SeriesPlanned(
                command.series(),
                command.programme(),
                command.cohort(),
                command.code(),
                command.partner(),
                command.sessions(),
                command.thresholdPercent(),
                command.excused(),
                command.requires()));
    }

    @CommandHandler
    void decide(ScheduleSession command, Clock clock) {
        int session = command.session();
        timetable.requireStanding(session);
        Slot before = timetable.slot(session);
        Slot after = new Slot(command.date(), command.startsAt(), command.minutes());
        if (after.equals(before)) {
            return;
        }
        if (after.date().isAfter(LocalDate.now(clock)) && presences.anyAt(session)) {
            throw new SessionAlreadyHeld(session);
        }
        apply(before == null ? facts.dated(session, after) : facts.moved(session, before, after));
    }

    @CommandHandler
    void decide(CancelSession command, Clock clock) {
        timetable.requireKnown(command.session());
        if (timetable.cancelled().contains(command.session())) {
            return;
        }
        apply(new SessionCancelled(id, command.session(), command.reason()));
        presences.participants().forEach(it -> judge(it, LocalDate.now(clock), clock));
    }

    @CommandHandler
    Marked decide(MarkAttendance command, Clock clock) {
        LocalDate on = timetable.heldOn(command.session(), command.date(), LocalDate.now(clock));
        Marked.Tally tally = new Marked.Tally();
        for (Marking marking : command.marks()) {
            try {
                boolean changed = mark(command.session(), marking, on);
                tally.count(marking.participant(), changed, judge(marking.participant(), on, clock));
            } catch (AttendanceRefused refused) {
                tally.refuse(marking.participant(), refused);
            }
        }
        return tally.total();
    }

    @CommandHandler
    boolean decide(RecordMakeUp command, Clock clock) {
        timetable.requireStanding(command.session());
        if (command.madeUpIn().equals(id)) {
            throw new MadeUpInSameSeries();
        }
        if (command.on().isAfter(LocalDate.now(clock))) {
            throw new SessionNotHeldYet(command.madeUpSession(), command.on());
        }
        Presence before = presences.of(command.participant(), command.session());
        if (before != null && before.madeUpAs(command.madeUpIn(), command.on())) {
            return false;
        }
        if (before != null && before.mark().attended()) {
            throw new SessionAlreadyAttended(command.session());
        }
        apply(facts.madeUp(command));
        judge(command.participant(), command.on(), clock);
        return true;
    }

    /** Whether the mark changed anything. A session made up stays attended, however often it is marked as missed. */
    private boolean mark(int session, Marking marking, LocalDate on) {
        Mark mark = judged(session, marking);
        Presence before = presences.of(marking.participant(), session);
        if (before == null ? mark == Mark.UNKNOWN : before.agreesWith(mark, marking.minutes())) {
            return false;
        }
        if (timetable.slot(session) == null) {
            apply(facts.dated(session, new Slot(on, null, null)));
        }
        apply(
                before == null
                        ? facts.marked(session, marking, mark, on)
                        : facts.corrected(session, marking, before, mark, on));
        return true;
    }

    /** Late means at least half of the session (domain rules 3.1); less is absent. */
    private Mark judged(int session, Marking marking) {
        Integer minutes = marking.minutes();
        if (minutes == null) {
            return marking.mark();
        }
        if (marking.mark() != Mark.LATE) {
            throw new MinutesOnlyWithLate();
        }
        Slot slot = timetable.slot(session);
        Integer length = slot == null ? null : slot.minutes();
        if (length == null) {
            throw new SessionLengthUnknown(session);
        }
        if (minutes > length) {
            throw new MinutesBeyondLength(session, length);
        }
        return minutes * 2 >= length ? Mark.LATE : Mark.ABSENT;
    }

    /** Tells when a participant's rate came to satisfy the threshold, or ceased to; {@code on} is the day of the cause. */
    private AttendanceRate judge(String participant, LocalDate on, Clock clock) {
        AttendanceRate rate = presences.rate(participant, policy, timetable.cancelled());
        boolean before = atThreshold.contains(participant);
        if (rate.certified() && !before) {
            apply(facts.reached(
                    participant,
                    presences.attendedSince(participant, rate.needed(), on, policy, timetable.cancelled())));
        } else if (before && !rate.certified()) {
            apply(facts.lost(participant, LocalDate.now(clock)));
        }
        return rate;
    }

    @EventSourcingHandler
    void evolve(SeriesEvent event) {
        switch (event) {
            case SeriesPlanned it -> plan(it);
            case SessionScheduled it ->
                timetable.schedule(it.session(), new Slot(it.date(), it.startsAt(), it.minutes()));
            case SessionMoved it -> timetable.schedule(it.session(), new Slot(it.to(), it.startsAt(), it.minutes()));
            case SessionCancelled it -> timetable.cancel(it.session());
            case SessionAttended it -> put(it.participant(), it.session(), it.mark(), it.minutes(), it.on());
            case SessionMissed it -> put(it.participant(), it.session(), it.mark(), it.minutes(), it.on());
            case SessionMadeUp it ->
                presences.put(it.participant(), it.session(), Presence.madeUp(it.madeUpIn(), it.on()));
            case AttendanceCorrected it -> put(it.participant(), it.session(), it.after(), it.minutes(), it.on());
            case ThresholdReached it -> atThreshold.add(it.participant());
            case ThresholdLost it -> atThreshold.remove(it.participant());
        }
    }

    private void plan(SeriesPlanned planned) {
        id = planned.series();
        policy = new AttendancePolicy(planned.sessions(), planned.thresholdPercent(), Excused.of(planned.excused()));
        timetable = new Timetable(planned.sessions());
        facts = new SeriesFacts(planned);
    }

    private void put(String participant, int session, String mark, @Nullable Integer minutes, LocalDate on) {
        presences.put(participant, session, Presence.marked(Mark.of(mark), minutes, on));
    }
}
