package org.tremplin.simulator.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.simulator.facts.Fact;

/** What is recorded of one person: mostly soon, sometimes late, sometimes wrongly first; nothing after the last day. */
final class Diary {
    private static final int LATE = 60;
    private static final int WRONG = 30;
    private static final int TAKEN_BACK = 150;
    private static final List<String> MARKS = List.of("present", "late", "excused", "absent");

    private final Consortium.Plan plan;
    private final Draw draw;
    private final List<Fact> facts = new ArrayList<>();
    final Person person;
    private LocalDate known = LocalDate.MIN;

    Diary(Consortium.Plan plan, Person person, Draw draw) {
        this.plan = plan;
        this.person = person;
        this.draw = draw;
    }

    /** Everything, in the order in which it was recorded. */
    List<Fact> facts() {
        var told = new ArrayList<>(facts);
        told.removeIf(fact -> fact.recordedOn().isAfter(plan.last()));
        told.sort(Comparator.comparing(Fact::recordedOn));
        return told;
    }

    /** The day on which something is recorded, never before its person is known. */
    LocalDate recorded(LocalDate day) {
        var soon = day.plusDays(draw.in(LATE) ? draw.between(10, 45) : draw.below(3));
        return soon.isBefore(known) ? known : soon;
    }

    void tell(Fact fact) {
        facts.add(fact);
    }

    void enrolled(Cohort cohort, LocalDate on) {
        var recordedOn = draw.in(LATE) ? on.plusDays(draw.between(5, 30)) : on;
        if (recordedOn.isAfter(known)) {
            known = recordedOn;
        }
        tell(new Fact.Enrolled(person, cohort.programme(), cohort.code(), on, recordedOn));
    }

    /** A mark as it was in truth; some are wrong first and corrected later, some of these taken back in between. */
    void marked(Cohort cohort, String series, int session, String mark) {
        var date = cohort.session(series, session);
        var on = recorded(date);
        if (draw.in(WRONG)) {
            var wrong =
                    draw.of(MARKS.stream().filter(other -> !other.equals(mark)).toList());
            mark(cohort, series, session, date, wrong, on);
            on = on.plusDays(draw.between(3, 20));
            if (draw.in(TAKEN_BACK)) {
                mark(cohort, series, session, date, "unknown", on);
                on = on.plusDays(draw.between(3, 20));
            }
        }
        mark(cohort, series, session, date, mark, on);
    }

    private void mark(Cohort cohort, String series, int session, LocalDate date, String mark, LocalDate on) {
        tell(new Fact.Marked(person, cohort.programme(), cohort.code(), series, session, date, mark, on));
    }

    /** An internship; answers the day on which its end was recorded. */
    LocalDate internship(String programme, String employer, String rome, Stay stay) {
        var begun = recorded(stay.start);
        var over = latest(recorded(stay.end), begun);
        var soFar = Math.min(stay.done, 4 * workingDays(stay.start, begun.isBefore(stay.end) ? begun : stay.end));
        var whole = new Fact.Internship(
                person, programme, employer, rome, stay.start, stay.end, stay.planned, stay.done, stay.outcome, over);
        var part = new Fact.Internship(
                person, programme, employer, rome, stay.start, stay.plannedEnd, stay.planned, soFar, null, begun);
        tellOnce(part, whole, stay.end.equals(stay.plannedEnd));
        return over;
    }

    /**
     * An internship as it went.
     *
     * @param plannedEnd last day that was agreed
     * @param end last day
     */
    record Stay(LocalDate start, LocalDate plannedEnd, LocalDate end, int planned, int done, String outcome) {}

    LocalDate workStudy(
            String programme,
            String employer,
            String rome,
            LocalDate start,
            LocalDate end,
            String contract,
            String outcome) {
        var begun = recorded(start);
        var over = latest(recorded(end), begun);
        tellOnce(
                new Fact.WorkStudy(person, programme, employer, rome, start, end, contract, null, begun),
                new Fact.WorkStudy(person, programme, employer, rome, start, end, contract, outcome, over),
                true);
        return over;
    }

    void job(String programme, String employer, String rome, LocalDate start, @Nullable LocalDate end, Work work) {
        var begun = recorded(start);
        var first = new Fact.Job(person, programme, employer, rome, start, null, work.contract, work.months, begun);
        if (end == null) {
            tell(first);
        } else {
            var over = latest(recorded(end), begun);
            tellOnce(
                    first,
                    new Fact.Job(person, programme, employer, rome, start, end, work.contract, work.months, over),
                    true);
        }
    }

    /** A contract, with its months where it is for a fixed term, else 0. */
    record Work(String contract, int months) {}

    /**
     * What begins is told when it begins and again when it is over. A folder holds one row of a placement, and a row says
     * either how it was agreed or how it ended: where these differ only the end is told, once it is there.
     */
    private void tellOnce(Fact begun, Fact over, boolean asAgreed) {
        var sameMonth = YearMonth.from(begun.recordedOn()).equals(YearMonth.from(over.recordedOn()));
        var overIsTold = !over.recordedOn().isAfter(plan.last());
        if (!overIsTold || (asAgreed && !sameMonth)) {
            tell(begun);
        }
        tell(over);
    }

    static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static int workingDays(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }
}
