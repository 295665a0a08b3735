package org.tremplin.simulator.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.simulator.facts.Fact;

/** What happens to one person in the programmes that she follows. */
final class Life {
    private static final List<String> BARRIERS = List.of(
            "mobilite", "sante", "famille", "logement-hebergement", "numerique", "mobilite|sante", "famille|mobilite");
    private static final int COMES_BACK = 120;

    private final Consortium.Plan plan;
    private final Diary diary;
    private final Draw draw;
    private final Work work;

    Life(Consortium.Plan plan, Diary diary, Draw draw) {
        this.plan = plan;
        this.diary = diary;
        this.draw = draw;
        this.work = new Work(plan, diary, draw);
    }

    /** How a stay in a programme ended. */
    record Exit(LocalDate on, String outcome) {
        private boolean leavesRoom() {
            return outcome.equals("dropped-out") || outcome.equals("moved-away") || outcome.equals("long-illness");
        }
    }

    /** Follows a programme, and once more with a later cohort where she comes back; answers when she was enrolled. */
    LocalDate follow(Cohort cohort, Cohorts all) {
        var enrolledOn = cohort.start().minusDays(draw.between(0, 20));
        diary.enrolled(cohort, enrolledOn);
        arrive(enrolledOn);
        var course = new Connections(plan, diary, draw, work);
        var exit = stay(cohort, course);
        if (exit != null && exit.leavesRoom() && draw.in(COMES_BACK)) {
            all.after(exit.on().plusDays(150)).ifPresent(later -> {
                diary.enrolled(later, later.start().minusDays(draw.between(0, 20)));
                stay(later, course);
            });
        }
        return enrolledOn;
    }

    private @Nullable Exit stay(Cohort cohort, Connections course) {
        var exit =
                switch (cohort.programme()) {
                    case "connections" -> course.stay(cohort);
                    case "thrasos" -> new Thrasos(plan, diary, draw, work).stay(cohort);
                    default -> new Plain(plan, diary, draw, work).stay(cohort);
                };
        if (exit != null) {
            diary.tell(new Fact.Left(
                    diary.person, cohort.programme(), exit.on(), exit.outcome(), diary.recorded(exit.on())));
        }
        return exit;
    }

    /** A diagnosis in the first weeks, and for some a referral to another partner. */
    private void arrive(LocalDate enrolledOn) {
        if (draw.in(850)) {
            var on = enrolledOn.plusDays(draw.between(0, 25));
            diary.tell(new Fact.Diagnosed(
                    diary.person,
                    on,
                    work.rome(),
                    diary.person.language(),
                    diary.person.level() == null ? "A1" : diary.person.level(),
                    List.of(draw.of(BARRIERS).split("\\|", -1)),
                    diary.recorded(on)));
        }
        if (plan.partners() > 1 && draw.in(250)) {
            var on = enrolledOn.plusDays(draw.between(5, 60));
            var to = plan.partner(draw);
            if (!to.equals(diary.person.partner())) {
                var answer = draw.in(700) ? "accepted" : draw.in(500) ? "declined" : null;
                var answeredOn = answer == null ? null : on.plusDays(draw.between(0, 40));
                diary.tell(new Fact.Referred(
                        diary.person, to, "accompaniment", on, answer, answeredOn, diary.recorded(on)));
            }
        }
    }
}
