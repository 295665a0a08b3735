package org.tremplin.simulator.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.simulator.facts.Fact;
import org.tremplin.simulator.world.Life.Exit;

/** A way through Connections: information sessions, workshops, an internship, perhaps a job. */
final class Connections {
    private static final int HOURS = 240;
    private static final List<Integer> PLANNED = List.of(240, 240, 240, 240, 200, 160, 120);
    private static final List<String> WITHOUT_JOB = List.of("training", "apprenticeship", "job-search", "job-search");
    private static final List<String> OUT =
            List.of("dropped-out", "dropped-out", "dropped-out", "moved-away", "status-refused", "long-illness");

    private final Rates rates;
    private final Diary diary;
    private final Draw draw;
    private final Work work;
    private boolean informed;
    private boolean trained;
    private boolean placed;

    Connections(Consortium.Plan plan, Diary diary, Draw draw, Work work) {
        this.rates = plan.rates();
        this.diary = diary;
        this.draw = draw;
        this.work = work;
    }

    /** How it ended, null where it goes on. */
    @Nullable
    Exit stay(Cohort cohort) {
        var day = cohort.start();
        certificates(cohort);
        if (!draw.in(rates.comes())) {
            return out(day);
        }
        if (!informed) {
            informed = series(cohort, "info", 14, 10, rates.informed());
            day = cohort.session("info", 14);
        }
        if (informed && !trained) {
            trained = series(cohort, "workshop", 6, 5, rates.trained());
            day = cohort.session("workshop", 6);
        }
        if (trained && !placed && draw.in(rates.placed())) {
            placed = true;
            return afterwards(internships(day));
        }
        return out(day);
    }

    private boolean series(Cohort cohort, String series, int sessions, int needed, int rate) {
        var reaches = draw.in(rate);
        var marks = Attendance.draw(cohort, sessions, needed, reaches, draw);
        for (var at = 0; at < sessions; at++) {
            var mark = marks[at];
            if (mark != null) {
                diary.marked(cohort, series, at + 1, mark);
            }
        }
        return reaches;
    }

    /** One internship, or a second one after the first broke off; answers the last day. */
    private LocalDate internships(LocalDate after) {
        var start = monday(after.plusDays(draw.between(14, 60)));
        var planned = draw.of(PLANNED);
        var week = draw.between(20, 35);
        var plannedEnd = start.plusWeeks(Math.ceilDiv(planned, week)).minusDays(3);
        if (draw.in(850)) {
            var done = draw.in(700) ? planned : planned * draw.between(65, 99) / 100;
            return internship(start, plannedEnd, plannedEnd, planned, done, "completed");
        }
        var weeks = Math.min(draw.between(1, 4), Math.ceilDiv(planned, week) - 1);
        var done = weeks * week;
        var end = start.plusWeeks(weeks).minusDays(3);
        var known = internship(start, plannedEnd, end, planned, done, "broken-off");
        if (draw.in(500)) {
            return end;
        }
        var again = monday(known.plusDays(draw.between(7, 30)));
        var left = HOURS - done;
        var last = again.plusWeeks(Math.ceilDiv(left, 30)).minusDays(3);
        internship(again, last, last, left, left, "completed");
        return last;
    }

    private LocalDate internship(
            LocalDate start, LocalDate plannedEnd, LocalDate end, int planned, int done, String outcome) {
        var stay = new Diary.Stay(start, plannedEnd, end, planned, done, outcome);
        return diary.internship("connections", work.employer(), work.rome(), stay);
    }

    private @Nullable Exit afterwards(LocalDate day) {
        if (draw.in(rates.hired())) {
            return new Exit(work.lasting("connections", day), "lasting-job");
        }
        if (draw.in(250)) {
            return new Exit(work.passing("connections", day), "transition-job");
        }
        return draw.in(700) ? new Exit(day.plusDays(draw.between(30, 200)), draw.of(WITHOUT_JOB)) : null;
    }

    private @Nullable Exit out(LocalDate day) {
        return draw.in(600) ? new Exit(day.plusDays(draw.between(50, 200)), draw.of(OUT)) : null;
    }

    /** Of 74 people four passed ECDL, two were trained by the chamber of trades and three by that of employees. */
    private void certificates(Cohort cohort) {
        certificate(cohort, 54, "ecdl", "ecdl-centre");
        certificate(cohort, 27, "chamber-of-trades", "chamber-of-trades");
        certificate(cohort, 41, "chamber-of-employees", "chamber-of-employees");
    }

    private void certificate(Cohort cohort, int rate, String kind, String issuer) {
        if (draw.in(rate)) {
            var on = cohort.start().plusDays(draw.between(60, 300));
            diary.tell(new Fact.Certified(diary.person, kind, issuer, on, diary.recorded(on)));
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.plusDays(8L - day.getDayOfWeek().getValue());
    }
}
