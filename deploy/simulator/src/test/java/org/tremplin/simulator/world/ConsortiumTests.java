package org.tremplin.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tremplin.simulator.facts.Fact;

class ConsortiumTests {
    private static final Consortium.Plan PLAN = new Consortium.Plan(
            3, 1500, 6, Consortium.PROGRAMMES, YearMonth.of(2021, 1), YearMonth.of(2024, 1), Rates.COHORT);

    private static final List<List<Fact>> LIVES = new ArrayList<>();

    @BeforeAll
    static void live() {
        new Consortium(PLAN).tell(LIVES::add);
    }

    private static <F extends Fact> List<F> all(Class<F> kind) {
        return LIVES.stream()
                .flatMap(List::stream)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void tellsEveryLifeInTheOrderInWhichItWasRecordedAndNothingBeyondTheLastDay() {
        assertThat(LIVES)
                .hasSize(1500)
                .allSatisfy(life -> assertThat(life)
                        .isSortedAccordingTo((one, other) -> one.recordedOn().compareTo(other.recordedOn()))
                        .allSatisfy(fact -> assertThat(fact.recordedOn()).isBeforeOrEqualTo(PLAN.last())));
        assertThat(LIVES)
                .filteredOn(life -> !life.isEmpty())
                .allSatisfy(life -> assertThat(life.getFirst()).isInstanceOf(Fact.Enrolled.class));
    }

    @Test
    void recordsNothingBeforeItHappened() {
        assertThat(all(Fact.Marked.class))
                .allSatisfy(fact -> assertThat(fact.recordedOn()).isAfterOrEqualTo(fact.date()));
        assertThat(all(Fact.Left.class))
                .allSatisfy(fact -> assertThat(fact.recordedOn()).isAfterOrEqualTo(fact.date()));
        assertThat(all(Fact.Internship.class))
                .allSatisfy(fact -> assertThat(fact.recordedOn()).isAfterOrEqualTo(fact.start()));
    }

    @Test
    void recordsSomeLateAndCorrectsSome() {
        var marks = all(Fact.Marked.class);
        var late = marks.stream()
                .filter(fact -> fact.recordedOn().isAfter(fact.date().plusDays(9)))
                .count();
        var said = new HashMap<List<Object>, Integer>();
        marks.forEach(fact ->
                said.merge(List.of(fact.person(), fact.cohort(), fact.series(), fact.session()), 1, Integer::sum));

        assertThat(late * 1000 / marks.size()).isBetween(50L, 120L);
        assertThat(said.values().stream().filter(times -> times > 1).count() * 1000 / said.size())
                .isBetween(15L, 45L);
        assertThat(marks).anyMatch(fact -> fact.mark().equals("unknown"));
    }

    /** After an absence the next one is likelier than after a presence. */
    @Test
    void letsAbsencesCluster() {
        var last = new HashMap<List<Object>, Map<Integer, String>>();
        all(Fact.Marked.class)
                .forEach(fact -> last.computeIfAbsent(
                                List.of(fact.person(), fact.cohort(), fact.series()), key -> new HashMap<>())
                        .put(fact.session(), fact.mark()));
        var pairs = new int[2][2];
        last.values()
                .forEach(marks -> marks.forEach((session, mark) -> {
                    var next = marks.get(session + 1);
                    if (next != null) {
                        pairs[isAway(mark) ? 1 : 0][isAway(next) ? 1 : 0]++;
                    }
                }));

        var afterAbsence = pairs[1][1] * 1000 / (pairs[1][0] + pairs[1][1]);
        var afterPresence = pairs[0][1] * 1000 / (pairs[0][0] + pairs[0][1]);
        assertThat(afterAbsence).isGreaterThan(2 * afterPresence);
    }

    private static boolean isAway(String mark) {
        return mark.equals("absent") || mark.equals("excused");
    }

    @Test
    void writesSomePeopleDownTwiceAndTakesSomeIntoTwoProgrammesOrBackAgain() {
        var people = new HashMap<String, Integer>();
        var twice = 0;
        var again = 0;
        for (var life : LIVES) {
            var enrolled = life.stream()
                    .filter(Fact.Enrolled.class::isInstance)
                    .map(Fact.Enrolled.class::cast)
                    .toList();
            var programmes = new HashSet<String>();
            enrolled.forEach(fact -> programmes.add(fact.programme()));
            twice += programmes.size() > 1 ? 1 : 0;
            again += enrolled.size() > programmes.size() ? 1 : 0;
            enrolled.stream()
                    .limit(1)
                    .forEach(fact -> people.merge(
                            fact.person().givenName() + fact.person().birthYear() + fact.cohort(), 1, Integer::sum));
        }
        assertThat(twice).isGreaterThan(20);
        assertThat(again).isGreaterThan(5);
        assertThat(people.values()).anyMatch(times -> times > 1);
    }

    @Test
    void neverPassesTheHoursAndMonthsOfTheProgramme() {
        var byPerson = new HashMap<Person, List<Fact.Internship>>();
        all(Fact.Internship.class)
                .forEach(fact -> byPerson.computeIfAbsent(fact.person(), key -> new ArrayList<>())
                        .add(fact));
        assertThat(byPerson).hasSizeGreaterThan(50);
        byPerson.values().forEach(hers -> {
            var last = new HashMap<Object, Fact.Internship>();
            hers.forEach(fact -> last.put(fact.start(), fact));
            assertThat(last.values().stream()
                            .mapToInt(Fact.Internship::hoursDone)
                            .sum())
                    .isLessThanOrEqualTo(240);
            var first = hers.getFirst().start();
            assertThat(last.values()).allSatisfy(fact -> assertThat(fact.end()).isBefore(first.plusMonths(6)));
        });
    }

    @Test
    void refersAndDiagnosesAndLetsSomeJobsEnd() {
        assertThat(all(Fact.Referred.class)).anyMatch(fact -> "accepted".equals(fact.answer()));
        assertThat(all(Fact.Referred.class))
                .noneMatch(fact -> fact.to().equals(fact.person().partner()));
        assertThat(all(Fact.Diagnosed.class)).hasSizeGreaterThan(1000);
        assertThat(all(Fact.Job.class)).anyMatch(fact -> fact.end() != null);
        assertThat(all(Fact.WorkStudy.class)).anyMatch(fact -> "broken-off".equals(fact.outcome()));
    }
}
