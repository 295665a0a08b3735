package org.tremplin.simulator.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The cohorts of one programme, spread evenly over the years. */
final class Cohorts {
    private static final int INTAKES_A_YEAR = 2;
    private static final int SMALLEST = 8;

    /** As large as the programmes' own: a cohort of Connections had 74, Thrasos takes 45 a year in three intakes. */
    private static final Map<String, Integer> LARGEST =
            Map.of("connections", 74, "loir-et-cher", 65, "migrantech", 40, "conex", 23, "thrasos", 15);

    private final List<Cohort> all = new ArrayList<>();

    Cohorts(Consortium.Plan plan, String programme, int participants) {
        var years = Math.toIntExact(ChronoUnit.YEARS.between(plan.from(), plan.until()));
        var wished = Math.ceilDiv(participants, INTAKES_A_YEAR * years);
        var size = Math.min(LARGEST.getOrDefault(programme, SMALLEST), Math.max(SMALLEST, wished));
        var number = Math.max(1, Math.ceilDiv(participants, size));
        var first = plan.from().plusMonths(1).atDay(6);
        var days = ChronoUnit.DAYS.between(first, plan.until().minusMonths(2).atDay(1));
        var left = participants;
        for (var at = 0; at < number; at++) {
            var draw = Draw.of(plan.seed(), "cohort " + programme, at);
            var start = first.plusDays(days * at / number + draw.below(5));
            var code = "s" + plan.seed() + "-" + start.getYear() + "-" + (at + 1);
            var here = Math.ceilDiv(left, number - at);
            all.add(new Cohort(programme, code, at, here, start, plan.partner(draw), badDays(draw)));
            left -= here;
        }
    }

    private static TreeSet<Integer> badDays(Draw draw) {
        return new TreeSet<>(List.of(draw.between(2, 14), draw.between(2, 14)));
    }

    List<Cohort> all() {
        return all;
    }

    /** The first cohort that starts after a day. */
    Optional<Cohort> after(LocalDate day) {
        return all.stream().filter(cohort -> cohort.start().isAfter(day)).findFirst();
    }
}
