package org.tremplin.simulator.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.simulator.world.Life.Exit;

/**
 * A way through a programme whose platform knows only enrolment, jobs and exits: Loir-et-Cher, MIGRANTECH, Conex. The shares
 * are ours: none are published.
 */
final class Plain {
    private static final int STAYS = 200;

    private final Diary diary;
    private final Draw draw;
    private final Work work;

    Plain(Consortium.Plan plan, Diary diary, Draw draw, Work work) {
        this.diary = diary;
        this.draw = draw;
        this.work = work;
    }

    /** How it ended, null where it goes on. */
    @Nullable
    Exit stay(Cohort cohort) {
        var day = cohort.start().plusDays(draw.between(60, 240));
        var programme = cohort.programme();
        if (draw.in(STAYS)) {
            return null;
        }
        return switch (programme) {
            case "conex" -> conex(programme, day);
            case "migrantech" -> migrantech(programme, day);
            default -> loirEtCher(programme, day);
        };
    }

    private Exit conex(String programme, LocalDate day) {
        if (draw.in(450)) {
            var outcome = draw.of(List.of("sheltered-workshop", "ordinary-labour-market", "self-employment"));
            return new Exit(work.lasting(programme, day), outcome);
        }
        return new Exit(day, draw.of(List.of("studies", "ambassador", "ambassador", "dropped-out", "long-illness")));
    }

    private Exit migrantech(String programme, LocalDate day) {
        if (draw.in(150)) {
            return new Exit(work.lasting(programme, day), "lasting-job");
        }
        var outcomes =
                List.of("modules-completed", "modules-completed", "modules-completed", "training", "dropped-out");
        return new Exit(day, draw.of(outcomes));
    }

    private Exit loirEtCher(String programme, LocalDate day) {
        if (draw.in(300)) {
            return new Exit(work.lasting(programme, day), "lasting-job");
        }
        if (draw.in(250)) {
            return new Exit(work.passing(programme, day), "transition-job");
        }
        return new Exit(
                day,
                draw.of(List.of("training", "work-study", "job-search", "job-search", "dropped-out", "moved-away")));
    }
}
