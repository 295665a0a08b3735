package org.tremplin.simulator.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.simulator.facts.Fact;
import org.tremplin.simulator.world.Life.Exit;

/** A way through Thrasos: ten weeks, a work-study contract, a diploma, a job. The shares are ours: none are published. */
final class Thrasos {
    private static final String CODE = "thrasos";
    private static final int STARTS = 850;
    private static final int COMPLETES = 750;
    private static final int PASSES = 700;
    private static final int IS_HIRED = 600;

    private final Diary diary;
    private final Draw draw;
    private final Work work;

    Thrasos(Consortium.Plan plan, Diary diary, Draw draw, Work work) {
        this.diary = diary;
        this.draw = draw;
        this.work = work;
    }

    /** How it ended, null where it goes on. */
    @Nullable
    Exit stay(Cohort cohort) {
        var afterCourse = cohort.start().plusWeeks(10);
        if (!draw.in(STARTS)) {
            return new Exit(
                    afterCourse.plusDays(draw.between(10, 60)),
                    draw.of(List.of("dropped-out", "moved-away", "long-illness", "training")));
        }
        var start = afterCourse.plusDays(draw.between(7, 60));
        var contract = draw.in(600) ? "professionalisation" : "apprenticeship";
        if (!draw.in(COMPLETES)) {
            var end = start.plusMonths(draw.between(6, 9)).minusDays(1);
            diary.workStudy(CODE, work.employer(), work.rome(), start, end, contract, "broken-off");
            return new Exit(end.plusDays(draw.between(10, 60)), "dropped-out");
        }
        var end = start.plusMonths(draw.between(6, 18)).minusDays(1);
        diary.workStudy(CODE, work.employer(), work.rome(), start, end, contract, "completed");
        var passed = draw.in(PASSES);
        if (passed) {
            var on = end.plusDays(draw.between(0, 40));
            diary.tell(new Fact.Certified(diary.person, "diploma", "academy", on, diary.recorded(on)));
        }
        if (draw.in(IS_HIRED)) {
            return new Exit(work.lasting(CODE, end), "lasting-job");
        }
        return new Exit(end.plusDays(draw.between(60, 150)), passed ? "diploma" : "training");
    }
}
