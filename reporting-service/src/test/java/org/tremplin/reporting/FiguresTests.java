package org.tremplin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.reporting.attendance.Attendance;
import org.tremplin.reporting.attendance.Attendance.Session;
import org.tremplin.reporting.exits.ExitFigures;
import org.tremplin.reporting.funnel.Funnel;
import org.tremplin.reporting.internships.InternshipFigures;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** What is told on the topics comes out as figures, whatever is told twice or late. */
@TremplinTest
class FiguresTests {

    private final Figures figures;
    private final Published published;

    FiguresTests(Api api, Published published) {
        this.figures = new Figures(api);
        this.published = published;
    }

    @Test
    void countsPeopleOncePerStage() {
        Consortium told = new Consortium(published);
        String first = told.enrols();
        String second = told.enrols();
        told.reaches(first, "info-certified");
        told.reaches(first, "job-obtained");
        told.reaches(second, "info-certified");
        told.enrols("2018-1", "asti");

        Eventually.soon(() -> {
            assertThat(reached(told)).containsExactly(2L, 2L, 0L, 1L);
            assertThat(figures.funnel(told.programme, null).stages().getFirst().participants())
                    .isEqualTo(3);
        });
    }

    @Test
    void forgetsStageThatWasTakenBack() {
        Consortium told = new Consortium(published);
        String participant = told.enrols();
        told.reaches(participant, "info-certified");
        told.isTakenBack(participant, "info-certified");
        told.reaches(participant, "internship-started");

        Eventually.soon(() -> assertThat(reached(told)).containsExactly(1L, 0L, 1L, 0L));
    }

    @Test
    void leavesFirstCohortAsItWasWhenSheComesBackWithAnother() {
        Consortium told = new Consortium(published);
        String participant = told.enrols();
        told.reaches(participant, "info-certified");
        told.isAwarded(participant, "info", "T-" + told.programme);
        told.obtainsJob(participant, false);
        told.leaves(participant, "dropped-out", "other");
        told.comesBack(participant, "2018-1", Consortium.DAY.plusYears(1));

        Eventually.soon(() -> {
            assertThat(figures.funnel(told.programme, "2018-1")
                            .stages()
                            .getFirst()
                            .participants())
                    .isEqualTo(1);
            assertThat(figures.funnel(told.programme, "2018-1").stages().get(1).participants())
                    .isZero();
            assertThat(reached(told)).startsWith(1L, 1L);
            assertThat(figures.funnel(told.programme, null).stages().getFirst().participants())
                    .isEqualTo(1);
            assertThat(figures.certificates(told.programme, Consortium.COHORT)
                            .certificates()
                            .getFirst()
                            .participants())
                    .isEqualTo(1);
            assertThat(figures.certificates(told.programme, "2018-1")
                            .certificates()
                            .getFirst()
                            .participants())
                    .isZero();
            assertThat(figures.internships(told.programme, "2018-1").jobs().participants())
                    .isZero();
            assertThat(figures.exits(told.programme, Consortium.COHORT).leavers())
                    .isEqualTo(1);
            assertThat(figures.exits(told.programme, null).leavers()).isZero();
        });
    }

    @Test
    void countsNobodyBeforeTheEnrolmentIsKnown() {
        Consortium told = new Consortium(published);
        String series = told.plans("info", 4);
        String early = "0e0e0e0e-0000-4000-8000-" + told.programme.substring(1) + "0000";
        told.attends(early, series, "info", 1, "present");
        told.isAwarded(early, "info", "T-" + told.programme);
        told.enrols();

        Eventually.soon(() -> {
            assertThat(reached(told)).containsExactly(1L, 0L, 0L, 0L);
            assertThat(held(told)).containsEntry("info", 0L);
            assertThat(counts(told, "info", 1)).containsExactly(0L, 0L, 0L, 0L, 1L, 1L);
        });
    }

    @Test
    void countsHoldersNowAndTheirCertificatesFromElsewhere() {
        Consortium told = new Consortium(published);
        String first = told.enrols();
        String second = told.enrols();
        told.isAwarded(first, "info", told.programme + "-1");
        told.isAwarded(second, "info", told.programme + "-2");
        told.isRevoked(second, "info", told.programme + "-2");
        told.brings(first, "ecdl");
        told.brings(first, "ecdl");
        told.brings(second, "chamber-of-trades");
        told.brings("f0f0f0f0-0000-4000-8000-00000000" + told.programme.substring(1, 5), "ecdl");

        Eventually.soon(() -> assertThat(held(told))
                .containsExactly(
                        Map.entry("info", 1L),
                        Map.entry("workshop", 0L),
                        Map.entry("internship", 0L),
                        Map.entry("chamber-of-trades", 1L),
                        Map.entry("ecdl", 1L)));
    }

    @Test
    void keepsNewerCertificateWhenAnOldRevocationComesAgain() {
        Consortium told = new Consortium(published);
        String participant = told.enrols();
        told.isAwarded(participant, "info", told.programme + "-1");
        told.isRevoked(participant, "info", told.programme + "-1");
        told.isAwarded(participant, "info", told.programme + "-2");
        told.againFromTheStart();
        told.reaches(participant, "info-certified");

        Eventually.soon(() -> {
            assertThat(reached(told)).containsExactly(1L, 1L, 0L, 0L);
            assertThat(held(told)).containsEntry("info", 1L);
        });
    }

    @Test
    void expectsThoseForWhomTheSeriesIsOpenAndThoseMarked() {
        Consortium told = new Consortium(published);
        String certified = told.enrols();
        String marked = told.enrols();
        told.enrols();
        String workshop = told.plans("workshop", 2);
        told.isAwarded(certified, "info", told.programme + "-1");
        told.attends(certified, workshop, "workshop", 1, "late");
        told.misses(marked, workshop, "workshop", 2, "excused");

        Eventually.soon(() -> {
            assertThat(counts(told, "workshop", 1)).containsExactly(0L, 1L, 0L, 0L, 1L, 2L);
            assertThat(counts(told, "workshop", 2)).containsExactly(0L, 0L, 1L, 0L, 1L, 2L);
            assertThat(counts(told, "info", 4)).containsExactly(0L, 0L, 0L, 0L, 3L, 3L);
        });
    }

    @Test
    void leavesOutCancelledSessionsUntilTheyAreHeldAfterAll() {
        Consortium told = new Consortium(published);
        String participant = told.enrols();
        String series = told.plans("info", 4);
        told.schedules(series, 1, Consortium.DAY);
        told.attends(participant, series, "info", 1, "present");
        told.cancels(series, 1);

        Eventually.soon(() -> {
            Session cancelled = session(told, "info", 1);
            assertThat(cancelled.cancelled()).isTrue();
            assertThat(cancelled.date()).isEqualTo("2017-09-11");
            assertThat(counts(told, "info", 1)).containsOnly(0L);
        });

        told.schedules(series, 1, Consortium.DAY.plusDays(1));
        Eventually.soon(() -> {
            assertThat(session(told, "info", 1).date()).isEqualTo("2017-09-12");
            assertThat(counts(told, "info", 1)).containsExactly(1L, 0L, 0L, 0L, 0L, 1L);
        });
    }

    @Test
    void addsUpTheCohortsOfAProgramme() {
        Consortium told = new Consortium(published);
        String participant = told.enrols();
        String series = told.plans("info", 4);
        told.attends(participant, series, "info", 1, "present");
        told.enrols("2018-1", "asti");
        String other = told.plans("2018-1", "info", 5);
        told.cancels(other, 1);

        Eventually.soon(() -> {
            Attendance all = figures.attendance(told.programme, null, "info");
            assertThat(all.sessions()).hasSize(5);
            assertThat(all.sessions().getFirst().expected()).isEqualTo(1);
            assertThat(all.sessions().get(1).expected()).isEqualTo(2);
            assertThat(all.sessions().get(4).expected()).isEqualTo(1);
        });
    }

    @Test
    void countsHoursJobsAndEmployers() {
        Consortium told = new Consortium(published);
        String first = told.enrols();
        String second = told.enrols();
        String done = told.agrees(first, "hotel", 240);
        told.starts(first, done, "hotel");
        told.logs(first, done, 465);
        told.logs(first, done, 930);
        String broken = told.agrees(second, "hotel", 120);
        told.breaksOff(second, broken, "hotel", 60);
        told.agrees(second, "bakery", 100);
        told.obtainsJob(first, true);
        told.obtainsJob(first, false);
        told.obtainsJob(second, false);

        Eventually.soon(() -> {
            InternshipFigures counted = figures.internships(told.programme, Consortium.COHORT);
            assertThat(counted.internships()).isEqualTo(3);
            assertThat(counted.participants()).isEqualTo(2);
            assertThat(counted.hoursPlanned()).isEqualByComparingTo("460");
            assertThat(counted.hoursLogged()).isEqualByComparingTo("16.5");
            assertThat(counted.employers()).isEqualTo(2);
            assertThat(counted.states())
                    .extracting(InternshipFigures.State::internships)
                    .containsExactly(1L, 1L, 0L, 1L);
            assertThat(counted.jobs()).isEqualTo(new InternshipFigures.Jobs(2, 1));
        });
    }

    @Test
    void leavesNeutralExitsOutOfShares() {
        Consortium told = new Consortium(published);
        told.leaves(told.enrols(), "permanent-job", "lasting-job");
        told.leaves(told.enrols(), "moved-away", "neutral");
        told.leaves(told.enrols(), "abolished-outcome", "other");
        told.enrols();

        Eventually.soon(() -> {
            ExitFigures exits = figures.exits(told.programme, Consortium.COHORT);
            assertThat(exits.leavers()).isEqualTo(3);
            assertThat(exits.counted()).isEqualTo(2);
            assertThat(exits.exits())
                    .extracting(ExitFigures.Exit::outcome)
                    .containsExactly("permanent-job", "moved-away", "dropped-out", "abolished-outcome");
            assertThat(exits.classes())
                    .extracting(ExitFigures.OutcomeClass::participants)
                    .containsExactly(1L, 0L, 0L, 1L, 1L);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 41, 2017})
    void equalANaiveFoldOfAnyHistoryWithWhatComesTwiceAndLate(long seed) {
        Consortium told = new Consortium(published);
        new History(told, new Random(seed)).happens(12, 220);
        Naive naive = Naive.of(told.events());

        Eventually.soon(() -> {
            assertThat(reached(told))
                    .containsExactly(
                            (long) naive.enrolled.size(),
                            size(naive.stages, "info-certified"),
                            size(naive.stages, "internship-started"),
                            size(naive.stages, "job-obtained"));
            Map<String, Long> certificates = new HashMap<>();
            for (String kind : List.of("info", "workshop", "internship")) {
                certificates.put(kind, size(naive.certificates, kind));
            }
            naive.elsewhere.forEach((kind, holders) -> certificates.put(kind, (long) holders.size()));
            assertThat(held(told)).isEqualTo(certificates);
            for (String series : List.of("info", "workshop")) {
                String id = told.seriesId(Consortium.COHORT, series);
                for (int number = 1; number <= (series.equals("info") ? 4 : 2); number++) {
                    assertThat(counts(told, series, number))
                            .as("%s %d", series, number)
                            .isEqualTo(naive.session(id, series.equals("info"), number));
                }
            }
            InternshipFigures internships = figures.internships(told.programme, Consortium.COHORT);
            assertThat(internships.internships()).isEqualTo(naive.planned.size());
            assertThat(internships.employers()).isEqualTo(naive.employers.size());
            assertThat(internships.hoursPlanned()).isEqualByComparingTo(hours(naive.planned));
            assertThat(internships.hoursLogged()).isEqualByComparingTo(hours(naive.worked));
            assertThat(figures.exits(told.programme, Consortium.COHORT).leavers())
                    .isEqualTo(naive.exits.size());
        });
    }

    private List<Long> reached(Consortium told) {
        return figures.funnel(told.programme, Consortium.COHORT).stages().stream()
                .map(Funnel.Reached::participants)
                .toList();
    }

    private Map<String, Long> held(Consortium told) {
        Map<String, Long> held = new LinkedHashMap<>();
        figures.certificates(told.programme, Consortium.COHORT)
                .certificates()
                .forEach(one -> held.put(one.kind(), one.participants()));
        return held;
    }

    private List<Long> counts(Consortium told, String series, int number) {
        Session session = session(told, series, number);
        return List.of(
                session.present(),
                session.late(),
                session.excused(),
                session.absent(),
                session.unknown(),
                session.expected());
    }

    private Session session(Consortium told, String series, int number) {
        return figures.attendance(told.programme, Consortium.COHORT, series)
                .sessions()
                .get(number - 1);
    }

    private static long size(Map<String, ? extends Collection<?>> sets, String key) {
        return sets.containsKey(key) ? sets.get(key).size() : 0;
    }

    private static BigDecimal hours(Map<String, Integer> minutes) {
        long sum = minutes.values().stream().mapToLong(Integer::longValue).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }
}
