package org.tremplin.training.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tremplin.training.attendance.SeriesCommand.CancelSession;
import org.tremplin.training.attendance.SeriesCommand.MarkAttendance;
import org.tremplin.training.attendance.SeriesCommand.Marking;
import org.tremplin.training.attendance.SeriesCommand.PlanSeries;
import org.tremplin.training.attendance.SeriesCommand.RecordMakeUp;
import org.tremplin.training.attendance.events.ThresholdLost;
import org.tremplin.training.attendance.events.ThresholdReached;

/** Whatever is marked, corrected, cancelled and made up, the rate is what somebody would count on paper. */
class SeriesHistoryTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 11, 20);
    private static final String SERIES =
            SeriesId.of("connections", "2017-2", "info").value();
    private static final String ELSEWHERE =
            SeriesId.of("connections", "2017-3", "info").value();
    private static final List<String> PEOPLE = IntStream.range(0, 4)
            .mapToObj("0b5f9a52-6d3c-4c7e-9d5e-2f8f1a4f7c1%d"::formatted)
            .toList();

    static List<Arguments> histories() {
        List<Arguments> histories = new ArrayList<>();
        for (String excused : List.of("absent", "present", "left-out")) {
            for (long seed = 1; seed <= 25; seed++) {
                histories.add(Arguments.of(excused, seed));
            }
        }
        return histories;
    }

    @ParameterizedTest
    @MethodSource("histories")
    void countsLikeSomebodyOnPaper(String excused, long seed) {
        Paper paper = new Paper(seed, excused);
        List<Object> commands = paper.write(60);
        AggregateTestFixture<Series> fixture = new AggregateTestFixture<>(Series.class);
        fixture.registerInjectableResource(Clock.fixed(Instant.parse("2017-11-20T15:00:00Z"), ZoneOffset.UTC));

        fixture.givenCommands(commands)
                .when(paper.sameAgain())
                .expectNoEvents()
                .expectResultMessagePayloadMatching(new CustomTypeSafeMatcher<Marked>("as on paper") {
                    @Override
                    protected boolean matchesSafely(Marked marked) {
                        PEOPLE.forEach(it -> paper.check(it, marked.rates().get(it)));
                        return true;
                    }
                });

        Set<String> atThreshold = new HashSet<>();
        fixture.getEventStore().readEvents(SERIES).forEachRemaining(event -> {
            if (event.getPayload() instanceof ThresholdReached it) {
                assertThat(atThreshold.add(it.participant())).as("reached once").isTrue();
            } else if (event.getPayload() instanceof ThresholdLost it) {
                assertThat(atThreshold.remove(it.participant())).as("lost once").isTrue();
            }
        });
        assertThat(atThreshold)
                .containsExactlyInAnyOrderElementsOf(
                        PEOPLE.stream().filter(paper::certified).toList());
    }

    /** A sheet of paper on which a random history is written, and from which it is counted plainly. */
    private static class Paper {

        private final Random random;
        private final String excused;
        private final int sessions;
        private final int threshold;
        private final Map<String, String[]> marks = new HashMap<>();
        private final Set<Integer> cancelled = new HashSet<>();

        Paper(long seed, String excused) {
            random = new Random(seed);
            this.excused = excused;
            sessions = 3 + random.nextInt(12);
            threshold = 1 + random.nextInt(100);
            PEOPLE.forEach(it -> {
                String[] row = new String[sessions + 1];
                Arrays.fill(row, "unknown");
                marks.put(it, row);
            });
        }

        List<Object> write(int entries) {
            List<Object> commands = new ArrayList<>();
            commands.add(new PlanSeries(
                    SERIES, "connections", "2017-2", "info", "asti", sessions, threshold, excused, null));
            for (int i = 0; i < entries; i++) {
                int session = 1 + random.nextInt(sessions);
                if (cancelled.contains(session)) {
                    continue;
                }
                int dice = random.nextInt(20);
                if (dice == 0 && cancelled.size() < sessions - 1) {
                    cancelled.add(session);
                    commands.add(new CancelSession(SERIES, session, "other"));
                } else if (dice < 4) {
                    makeUp(session, commands);
                } else {
                    mark(session, commands);
                }
            }
            return commands;
        }

        private void makeUp(int session, List<Object> commands) {
            String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String before = marks.get(who)[session];
            if (!Set.of("present", "late", "made-up").contains(before)) {
                marks.get(who)[session] = "made-up";
                commands.add(new RecordMakeUp(SERIES, session, who, ELSEWHERE, 1, TODAY));
            }
        }

        private void mark(int session, List<Object> commands) {
            List<Marking> said = new ArrayList<>();
            for (String who : PEOPLE) {
                if (random.nextBoolean()) {
                    Mark mark = Mark.values()[random.nextInt(Mark.values().length)];
                    said.add(new Marking(who, mark, null));
                    boolean missed = mark == Mark.ABSENT || mark == Mark.EXCUSED;
                    if (!(missed && marks.get(who)[session].equals("made-up"))) {
                        marks.get(who)[session] = mark.code();
                    }
                }
            }
            commands.add(new MarkAttendance(SERIES, session, said, TODAY.minusDays(random.nextInt(90))));
        }

        /** Everybody's mark at one session that stands, said once more. */
        MarkAttendance sameAgain() {
            int session = IntStream.rangeClosed(1, sessions)
                    .filter(it -> !cancelled.contains(it))
                    .findFirst()
                    .orElseThrow();
            return new MarkAttendance(
                    SERIES,
                    session,
                    PEOPLE.stream()
                            .map(it -> new Marking(it, again(marks.get(it)[session]), null))
                            .toList(),
                    TODAY);
        }

        private static Mark again(String written) {
            return written.equals("made-up") ? Mark.ABSENT : Mark.of(written);
        }

        void check(String who, AttendanceRate rate) {
            assertThat(rate.attended()).isEqualTo(attended(who));
            assertThat(rate.counted()).isEqualTo(counted(who));
            assertThat(rate.certified()).isEqualTo(certified(who));
            assertThat(rate.open()).isEqualTo(count(who, "unknown"));
        }

        boolean certified(String who) {
            return counted(who) > 0
                    && BigDecimal.valueOf(attended(who) * 100L)
                                    .divide(BigDecimal.valueOf(counted(who)), 20, RoundingMode.DOWN)
                                    .compareTo(BigDecimal.valueOf(threshold))
                            >= 0;
        }

        private int attended(String who) {
            return count(who, "present")
                    + count(who, "late")
                    + count(who, "made-up")
                    + (excused.equals("present") ? count(who, "excused") : 0);
        }

        private int counted(String who) {
            return sessions - cancelled.size() - (excused.equals("left-out") ? count(who, "excused") : 0);
        }

        private int count(String who, String mark) {
            int count = 0;
            for (int session = 1; session <= sessions; session++) {
                if (!cancelled.contains(session) && marks.get(who)[session].equals(mark)) {
                    count++;
                }
            }
            return count;
        }
    }
}
