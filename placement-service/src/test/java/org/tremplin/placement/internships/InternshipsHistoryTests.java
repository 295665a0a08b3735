package org.tremplin.placement.internships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.placement.internships.InternshipsTests.ANA;
import static org.tremplin.placement.internships.InternshipsTests.ID;
import static org.tremplin.placement.internships.InternshipsTests.START;
import static org.tremplin.placement.internships.InternshipsTests.TODAY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tremplin.placement.internships.InternshipsCommand.AgreeInternship;
import org.tremplin.placement.internships.InternshipsCommand.BreakOffInternship;
import org.tremplin.placement.internships.InternshipsCommand.CompleteInternship;
import org.tremplin.placement.internships.InternshipsCommand.Limits;
import org.tremplin.placement.internships.InternshipsCommand.LogHours;
import org.tremplin.placement.internships.InternshipsCommand.StartInternship;
import org.tremplin.placement.internships.InternshipsCommand.Terms;
import org.tremplin.placement.internships.events.InternshipAgreed;
import org.tremplin.placement.internships.events.InternshipBrokenOff;
import org.tremplin.placement.internships.events.InternshipCompleted;
import org.tremplin.placement.internships.events.InternshipHoursLogged;
import org.tremplin.placement.internships.events.InternshipStarted;
import org.tremplin.placement.internships.events.InternshipsEvent;

/** Whatever is asked in whatever order, totals are right and limits hold: 40 hours within 3 months here. */
class InternshipsHistoryTests {

    private static final Limits LIMITS = new Limits(40 * 60, 3);

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsTotalsThatEqualARecountAndNeverPassTheLimits(int seed) {
        Random random = new Random(seed);
        List<InternshipsEvent> history = new ArrayList<>(List.of(new InternshipAgreed(
                ANA,
                "connections",
                "2017-2",
                "a",
                "shop",
                "asti",
                null,
                START,
                START.plusDays(80),
                24 * 60,
                LIMITS.minutes(),
                LIMITS.months())));
        history.add(new InternshipStarted(ANA, "connections", "a", "shop", START));
        for (int step = 0; step < 60; step++) {
            history.addAll(outcomeOf(history, command(random)));
        }

        Recount recount = new Recount();
        history.forEach(recount::check);
        assertThat(recount.logged)
                .as("the histories reach the logging of hours")
                .isPositive();
    }

    /** The new events of a command, none where it is refused. */
    private static List<InternshipsEvent> outcomeOf(List<InternshipsEvent> history, InternshipsCommand command) {
        AggregateTestFixture<Internships> fixture = new AggregateTestFixture<>(Internships.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.given(history).when(command);
        EventStore store = fixture.getEventStore();
        List<InternshipsEvent> events = new ArrayList<>();
        store.readEvents(ID).asStream().forEach(event -> events.add((InternshipsEvent) event.getPayload()));
        return events.subList(history.size(), events.size());
    }

    private static InternshipsCommand command(Random random) {
        String internship = List.of("a", "b", "c", "d").get(random.nextInt(4));
        String other = List.of("b", "c", "d").get(random.nextInt(3));
        LocalDate day = START.plusDays(random.nextInt(40));
        return switch (random.nextInt(12)) {
            case 0, 1 -> agree(internship, day, random);
            case 2, 3 -> new StartInternship(ID, internship, day);
            case 4 -> new LogHours(ID, internship, new TreeMap<>(Map.of(day, 0)));
            case 5 ->
                random.nextBoolean()
                        ? new CompleteInternship(ID, other, day.plusDays(40))
                        : new BreakOffInternship(ID, other, day.plusDays(40), "other", "other");
            default -> {
                TreeMap<LocalDate, Integer> minutes = new TreeMap<>();
                for (int days = random.nextInt(5); days >= 0; days--) {
                    minutes.put(day.plusDays(days), 15 * random.nextInt(33));
                }
                yield new LogHours(ID, internship, minutes);
            }
        };
    }

    private static AgreeInternship agree(String internship, LocalDate start, Random random) {
        LocalDate end = start.plusDays(random.nextInt(80) - 2);
        int minutes = 15 * random.nextInt(120);
        Terms terms = new Terms(ANA, "connections", "2017-2", "shop", "asti", null, start, end, minutes);
        return new AgreeInternship(ID, internship, terms, LIMITS);
    }

    /** Counts again, naively, from the facts alone. */
    private static final class Recount {
        private final Map<String, InternshipAgreed> agreed = new HashMap<>();
        private final Map<String, LocalDate> startedOn = new HashMap<>();
        private final Map<String, LocalDate> endedOn = new HashMap<>();
        private final Set<String> completed = new HashSet<>();
        private final Map<String, Map<LocalDate, Integer>> minutes = new HashMap<>();
        private int logged;

        void check(InternshipsEvent event) {
            switch (event) {
                case InternshipAgreed it -> {
                    assertThat(agreed).doesNotContainKey(it.internship());
                    agreed.put(it.internship(), it);
                    assertThat(it.end()).isAfterOrEqualTo(it.start());
                }
                case InternshipStarted it -> startedOn.put(it.internship(), it.on());
                case InternshipHoursLogged it -> {
                    logged++;
                    minutes.computeIfAbsent(it.internship(), any -> new HashMap<>())
                            .put(it.day(), it.minutes());
                    assertThat(it.totalMinutes()).isEqualTo(total(it.internship()));
                    assertThat(it.programmeMinutes()).isEqualTo(total());
                    assertThat(it.totalMinutes())
                            .isLessThanOrEqualTo(agreed.get(it.internship()).plannedMinutes());
                    assertThat(it.day()).isBetween(startedOn.get(it.internship()), TODAY);
                    assertThat(endedOn).doesNotContainKey(it.internship());
                }
                case InternshipCompleted it -> {
                    endedOn.put(it.internship(), it.on());
                    completed.add(it.internship());
                    assertThat(it.minutes()).isEqualTo(total(it.internship()));
                    assertThat(it.completedMinutes())
                            .isEqualTo(completed.stream().mapToInt(this::total).sum());
                }
                case InternshipBrokenOff it -> {
                    endedOn.put(it.internship(), it.on());
                    assertThat(it.minutes()).isEqualTo(total(it.internship()));
                }
            }
            assertThat(total()).isLessThanOrEqualTo(LIMITS.minutes());
            assertThat(setAside()).isLessThanOrEqualTo(LIMITS.minutes());
            requirePeriod();
        }

        private int total(String internship) {
            return minutes.getOrDefault(internship, Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        private int total() {
            return minutes.keySet().stream().mapToInt(this::total).sum();
        }

        private int setAside() {
            return agreed.values().stream()
                    .mapToInt(it -> endedOn.containsKey(it.internship()) ? total(it.internship()) : it.plannedMinutes())
                    .sum();
        }

        private void requirePeriod() {
            List<LocalDate> days = new ArrayList<>();
            agreed.values().stream()
                    .filter(it -> startedOn.containsKey(it.internship()) || !endedOn.containsKey(it.internship()))
                    .forEach(it -> {
                        days.add(startedOn.getOrDefault(it.internship(), it.start()));
                        days.add(endedOn.getOrDefault(it.internship(), it.end()));
                    });
            if (!days.isEmpty()) {
                LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
                LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
                assertThat(last).isBefore(first.plusMonths(LIMITS.months()));
            }
        }
    }
}
