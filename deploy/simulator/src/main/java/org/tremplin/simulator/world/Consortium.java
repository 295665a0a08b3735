package org.tremplin.simulator.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tremplin.simulator.facts.Fact;

/** An invented consortium: tells one life after the other, so that it never holds more than one. */
public final class Consortium {
    /** The programmes whose people can be invented. */
    public static final List<String> PROGRAMMES =
            List.of("connections", "loir-et-cher", "migrantech", "conex", "thrasos");

    private static final int WRITTEN_DOWN_TWICE = 20;
    private static final int IN_TWO_PROGRAMMES = 60;

    private final Plan plan;
    private final Map<String, Cohorts> cohorts = new TreeMap<>();
    private final Newcomers newcomers;

    /**
     * What is to be invented.
     *
     * @param from first month
     * @param until month after the last
     * @param rates how far people come in Connections
     */
    public record Plan(
            long seed,
            int participants,
            int partners,
            List<String> programmes,
            YearMonth from,
            YearMonth until,
            Rates rates) {

        /** The last day that is told of. */
        public LocalDate last() {
            return until.atDay(1).minusDays(1);
        }

        String partner(Draw draw) {
            return partner(draw.below(partners));
        }

        String partner(int number) {
            return "partner-" + (number < 9 ? "0" : "") + (number + 1);
        }
    }

    public Consortium(Plan plan) {
        this.plan = plan;
        this.newcomers = new Newcomers(plan);
        var left = plan.participants();
        for (var at = 0; at < plan.programmes().size(); at++) {
            var here = Math.ceilDiv(left, plan.programmes().size() - at);
            var programme = plan.programmes().get(at);
            if (here > 0) {
                cohorts.put(programme, new Cohorts(plan, programme, here));
            }
            left -= here;
        }
    }

    /** @param lives takes what was recorded of one person, in the order in which it was recorded */
    public void tell(Consumer<List<Fact>> lives) {
        var number = 0;
        for (var programme : plan.programmes()) {
            if (!cohorts.containsKey(programme)) {
                continue;
            }
            for (var cohort : cohorts(programme).all()) {
                @Nullable Person before = null;
                for (var at = 0; at < cohort.size(); at++) {
                    var draw = Draw.of(plan.seed(), "person", ++number);
                    var person = before != null && draw.in(WRITTEN_DOWN_TWICE)
                            ? newcomers.again(before, number, draw)
                            : newcomers.draw(cohort, number, draw);
                    lives.accept(life(person, cohort, draw));
                    before = person;
                }
            }
        }
    }

    private List<Fact> life(Person person, Cohort cohort, Draw draw) {
        var diary = new Diary(plan, person, draw);
        var life = new Life(plan, diary, draw);
        var enrolled = life.follow(cohort, cohorts(cohort.programme()));
        var others = plan.programmes().stream()
                .filter(other -> !other.equals(cohort.programme()) && !other.equals("conex"))
                .filter(cohorts::containsKey)
                .toList();
        if (!others.isEmpty() && draw.in(IN_TWO_PROGRAMMES)) {
            var other = cohorts(draw.of(others));
            other.after(enrolled.plusDays(30)).ifPresent(second -> life.follow(second, other));
        }
        return diary.facts();
    }

    private Cohorts cohorts(String programme) {
        return Objects.requireNonNull(cohorts.get(programme));
    }
}
