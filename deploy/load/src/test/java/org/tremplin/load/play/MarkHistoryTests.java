package org.tremplin.load.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tremplin.load.play.MarkHistory.Marked;

class MarkHistoryTests {
    private final Map<String, Person> people = new HashMap<>();
    private final List<Marked> marks = new ArrayList<>();

    private MarkHistoryTests marked(String who, int session, String mark) {
        var person = people.computeIfAbsent(who, key -> {
            var one = new Person("asti", key);
            one.isKnownAs(key);
            return one;
        });
        marks.add(new Marked(marks.size() + 2, person, session, mark));
        return this;
    }

    private static List<String> told(MarkHistory history) {
        return history.batches().stream()
                .map(batch -> batch.session() + ":"
                        + batch.marks().stream()
                                .map(one -> one.person().externalId + "=" + one.mark())
                                .toList())
                .toList();
    }

    private MarkHistory history() {
        return new MarkHistory(marks, Map.of());
    }

    @Test
    void tellsWholeSessionsInOrderWhateverTheOrderOfTheFile() {
        marked("a", 2, "present")
                .marked("a", 1, "late")
                .marked("b", 1, "absent")
                .marked("b", 2, "excused");

        assertThat(told(history())).containsExactly("1:[a=late, b=absent]", "2:[a=present, b=excused]");
    }

    @Test
    void tellsCorrectionsAfterwardsInTheOrderOfTheFile() {
        marked("a", 1, "present")
                .marked("b", 1, "present")
                .marked("a", 1, "absent")
                .marked("b", 1, "late")
                .marked("a", 1, "excused")
                .marked("a", 2, "present");

        assertThat(told(history()))
                .containsExactly("1:[a=present, b=present]", "2:[a=present]", "1:[a=absent, b=late]", "1:[a=excused]");
    }

    @Test
    void tellsRepetitionsOnce() {
        marked("a", 1, "present").marked("a", 1, "present").marked("a", 1, "present");

        assertThat(told(history())).containsExactly("1:[a=present]");
        assertThat(history().unchanged()).isEqualTo(2);
    }

    @Test
    void tellsNothingThatThePlatformHoldsAlready() {
        marked("a", 1, "present").marked("a", 1, "absent").marked("b", 1, "late");

        var history = new MarkHistory(marks, Map.of("a", Map.of(1, "absent"), "b", Map.of(1, "late")));

        assertThat(history.batches()).isEmpty();
        assertThat(history.unchanged()).isEqualTo(3);
    }

    @Test
    void goesOnWhereItStopped() {
        marked("a", 1, "present").marked("a", 1, "absent").marked("a", 1, "late");

        var history = new MarkHistory(marks, Map.of("a", Map.of(1, "absent")));

        assertThat(told(history)).containsExactly("1:[a=late]");
        assertThat(history.unchanged()).isEqualTo(2);
    }

    @Test
    void saysOnlyTheLastWordWhereSomebodyMarkedOtherwiseSince() {
        marked("a", 1, "present").marked("a", 1, "absent");

        assertThat(told(new MarkHistory(marks, Map.of("a", Map.of(1, "excused")))))
                .containsExactly("1:[a=absent]");
    }

    @Test
    void tellsNothingOfAnUnknownMarkThatWasNeverKnown() {
        marked("a", 1, "unknown");

        assertThat(history().batches()).isEmpty();
        assertThat(history().unchanged()).isOne();
    }
}
