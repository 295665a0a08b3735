package org.tremplin.training.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.platform.commanding.Answered;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.training.attendance.AttendanceRefused.ParticipantNotEnrolled;
import org.tremplin.training.attendance.AttendanceRefused.SessionUnknown;
import org.tremplin.training.attendance.Marked.Refused;
import org.tremplin.training.attendance.SeriesCommand.MarkAttendance;
import org.tremplin.training.attendance.SeriesCommand.Marking;
import org.tremplin.training.attendance.SeriesCommand.RecordMakeUp;
import org.tremplin.training.enrolments.Enrolments;
import org.tremplin.training.sheets.RosterRule;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.SeriesPlans;

/**
 * Takes marks, from the staff of the partner that runs the series, for those who are enrolled in its programme and cohort,
 * and lists the others as refused.
 */
@Component
public class Marks {

    private final Commands commands;
    private final SeriesPlans plans;
    private final Enrolments enrolments;
    private final RosterRule rule;

    Marks(Commands commands, SeriesPlans plans, Enrolments enrolments, RosterRule rule) {
        this.commands = commands;
        this.plans = plans;
        this.enrolments = enrolments;
        this.rule = rule;
    }

    /** Marks a session; each mark for itself, so that one that is refused does not keep the others away. */
    public Answered<Marked> mark(String series, int session, List<Marking> marks, @Nullable LocalDate date) {
        SeriesPlan plan = rule.requireMarks(plans.get(series));
        Set<String> enrolled = enrolments.among(
                marks.stream().map(Marking::participant).collect(Collectors.toSet()), plan.programme(), plan.cohort());
        rule.note(plan, enrolled);
        Answered<Marked> answered = commands.ask(
                new MarkAttendance(
                        series,
                        session,
                        marks.stream()
                                .filter(it -> enrolled.contains(it.participant()))
                                .toList(),
                        date),
                Marked.class);
        return new Answered<>(answered.written(), withOthers(answered.answer(), marks, enrolled));
    }

    /** Lets a session of another series of the same kind count for the one missed; says whether that was new. */
    public Answered<Boolean> makeUp(RecordMakeUp command) {
        SeriesPlan missed = rule.requireMarks(plans.get(command.series()));
        SeriesPlan madeUpIn = plans.get(command.madeUpIn());
        if (!madeUpIn.programme().equals(missed.programme()) || !madeUpIn.code().equals(missed.code())) {
            throw new AttendanceRefused.MadeUpInOtherKind();
        }
        if (command.madeUpSession() > madeUpIn.sessions()) {
            throw new SessionUnknown(command.madeUpSession(), madeUpIn.sessions());
        }
        if (enrolments
                .among(List.of(command.participant()), missed.programme(), missed.cohort())
                .isEmpty()) {
            throw new ParticipantNotEnrolled();
        }
        rule.note(missed, Set.of(command.participant()));
        return commands.ask(command, Boolean.class);
    }

    private static Marked withOthers(Marked marked, List<Marking> marks, Set<String> enrolled) {
        List<Refused> refused = new ArrayList<>(marked.refused());
        marks.stream()
                .map(Marking::participant)
                .filter(it -> !enrolled.contains(it))
                .forEach(it -> refused.add(new Refused(it, new ParticipantNotEnrolled())));
        return new Marked(marked.accepted(), marked.unchanged(), refused, marked.rates());
    }
}
