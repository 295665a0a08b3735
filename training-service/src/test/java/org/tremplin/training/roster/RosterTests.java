package org.tremplin.training.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.training.SeriesPlannedV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.contracts.training.SessionScheduledV1;
import org.tremplin.test.Api;
import org.tremplin.test.Damage;
import org.tremplin.test.Eventually;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import org.tremplin.training.Cohort;
import org.tremplin.training.Desk;

@TremplinTest
class RosterTests {

    private final Published published;
    private final Desk trainer;
    private final Desk coordinator;
    private final MongoOperations mongo;

    RosterTests(Api api, Published published, MongoOperations mongo) {
        this.published = published;
        this.trainer = Desk.of(api, "trainer");
        this.coordinator = Desk.of(api, "coordinator");
        this.mongo = mongo;
    }

    @Test
    void expectsEverybodyEnrolledWhereNothingIsRequired() {
        Cohort cohort = Cohort.of(published, 3);
        trainer.plan(cohort, "info");
        trainer.mark(cohort.info(), 1, "present", cohort.person(0));
        trainer.mark(cohort.info(), 1, "excused", cohort.person(1));
        Eventually.soon(() -> trainer.get("/series/" + cohort.info())
                .expectBody()
                .jsonPath("$.roster.length()")
                .isEqualTo(3)
                .jsonPath("$.sessions.length()")
                .isEqualTo(14)
                .jsonPath("$.sessions[0].state")
                .isEqualTo("scheduled")
                .jsonPath("$.sessions[0].counts.present")
                .isEqualTo(1)
                .jsonPath("$.sessions[0].counts.excused")
                .isEqualTo(1)
                .jsonPath("$.sessions[0].counts.unknown")
                .isEqualTo(1)
                .jsonPath("$.sessions[0].counts.expected")
                .isEqualTo(3)
                .jsonPath("$.sessions[1].state")
                .isEqualTo("undated")
                .jsonPath("$.counts.withinReach")
                .isEqualTo(3));
    }

    @Test
    void expectsAtTheWorkshopsWhoHoldsTheFirstCertificateAndWhoeverCameAnyway() {
        Cohort cohort = Cohort.of(published, 3);
        trainer.plan(cohort, "info");
        trainer.plan(cohort, "workshop");
        trainer.markFirst(cohort.info(), 10, "present", cohort.person(0));
        trainer.mark(cohort.workshop(), 1, "present", cohort.person(1));
        Eventually.soon(() -> {
            assertThat(people(cohort.workshop())).containsExactlyInAnyOrder(cohort.person(0), cohort.person(1));
            assertThat(trainer.line(cohort.workshop(), cohort.person(0))).containsEntry("open", true);
            assertThat(trainer.line(cohort.workshop(), cohort.person(1))).containsEntry("open", false);
        });
    }

    @Test
    void showsTheBestRateStillReachableAndWarnsWhenItIsTooLate() {
        Cohort cohort = Cohort.of(published, 1);
        trainer.plan(cohort, "info");
        trainer.markFirst(cohort.info(), 4, "absent", cohort.person(0));
        Eventually.soon(() -> assertThat(trainer.line(cohort.info(), cohort.person(0)))
                .containsEntry("bestRate", 71.4)
                .containsEntry("needed", 10)
                .containsEntry("standing", "within-reach"));
        trainer.mark(cohort.info(), 5, "absent", cohort.person(0));
        Eventually.soon(() -> assertThat(trainer.line(cohort.info(), cohort.person(0)))
                .containsEntry("bestRate", 64.2)
                .containsEntry("standing", "out-of-reach"));
    }

    @Test
    void takesLateMarkAndOpensNextStageForWhoCameBackWithAnotherCohort() {
        Cohort first = Cohort.of(published, 1);
        Cohort second = new Cohort(published, first.programme(), "2018-1", first.people());
        trainer.plan(first, "info");
        trainer.plan(second, "info");
        trainer.plan(second, "workshop");
        trainer.markFirst(first.info(), 9, "present", first.person(0));
        published.tell(
                first.person(0),
                "/participant/pathway/" + first.person(0) + ":" + first.programme(),
                1,
                new EnrolledV1(first.person(0), first.programme(), "2018-1", "asti", Cohort.START.plusYears(1)));
        Eventually.soon(() -> assertThat(people(second.info())).containsExactly(first.person(0)));
        trainer.mark(first.info(), 10, "late", first.person(0));
        Eventually.soon(() -> assertThat(people(second.workshop())).containsExactly(first.person(0)));
    }

    @Test
    void takesRedeliveredAndReorderedEnrolmentsOnce() {
        Cohort cohort = Cohort.of(published, 2);
        String pathway = "/participant/pathway/" + cohort.person(0) + ":" + cohort.programme();
        published.tell(
                cohort.person(0),
                pathway,
                2,
                new EnrolledV1(cohort.person(0), cohort.programme(), "2018-1", "asti", Cohort.START));
        cohort.enrol(cohort.person(0));
        cohort.enrol(cohort.person(1));
        cohort.enrol(cohort.person(1));
        String marker = UUID.randomUUID().toString();
        cohort.enrol(marker);
        trainer.plan(cohort, "info");
        Eventually.soon(() -> assertThat(people(cohort.info())).contains(marker));
        assertThat(people(cohort.info()))
                .as("who came back with another cohort stays on the roster of the first, once")
                .containsExactlyInAnyOrder(cohort.person(0), cohort.person(1), marker);
    }

    @Test
    void comesOutTheSameWhenRebuilt() {
        Cohort cohort = Cohort.of(published, 5);
        trainer.plan(cohort, "info");
        Random random = new Random(11);
        String[] marks = {"present", "late", "excused", "absent", "unknown"};
        for (int i = 0; i < 40; i++) {
            trainer.mark(
                    cohort.info(),
                    1 + random.nextInt(14),
                    marks[random.nextInt(marks.length)],
                    cohort.person(random.nextInt(5)));
        }
        trainer.put("/series/" + cohort.info() + "/sessions/3", Map.of("date", "2017-10-01", "startsAt", "14:00"));
        trainer.post("/series/" + cohort.info() + "/sessions/7/cancellation", Map.of("reason", "room"));
        Map<String, Object> live = settled(cohort);
        Damage damage = Damage.to(mongo, "sessions", cohort.info() + ":3", "date", "2017-12-24");
        assertThat(trainer.read("/series/" + cohort.info())).isNotEqualTo(live);
        coordinator
                .post("/projections/training-sheets/rebuild", Map.of())
                .expectStatus()
                .is2xxSuccessful();
        Eventually.soon(() -> {
            assertThat(damage.isCleared()).isTrue();
            assertThat(trainer.read("/series/" + cohort.info())).isEqualTo(live);
        });
    }

    @Test
    void keepsUpWithAHundredPeopleAtFourteenSessions() {
        Cohort cohort = Cohort.of(published, 100);
        trainer.plan(cohort, "info");
        Random random = new Random(5);
        Map<String, Integer> attended = new HashMap<>();
        for (int session = 1; session <= 14; session++) {
            Map<String, List<String>> byMark = cohort.people().stream()
                    .collect(Collectors.groupingBy(it ->
                            List.of("present", "present", "late", "absent").get(random.nextInt(4))));
            for (Map.Entry<String, List<String>> group : byMark.entrySet()) {
                trainer.mark(
                        cohort.info(), session, group.getKey(), group.getValue().toArray(String[]::new));
                if (!group.getKey().equals("absent")) {
                    group.getValue().forEach(it -> attended.merge(it, 1, Integer::sum));
                }
            }
        }
        Set<String> certified = cohort.people().stream()
                .filter(it -> attended.getOrDefault(it, 0) * 100 >= 14 * 70)
                .collect(Collectors.toSet());
        Eventually.soon(() -> {
            Map<String, Object> series = trainer.read("/series/" + cohort.info());
            List<Map<String, Object>> roster = roster(series);
            assertThat(roster)
                    .hasSize(100)
                    .allSatisfy(it -> assertThat(it.get("attended"))
                            .isEqualTo(attended.getOrDefault((String) it.get("participant"), 0)));
            assertThat(roster.stream()
                            .filter(it -> it.get("certified").equals(true))
                            .map(it -> (String) it.get("participant")))
                    .containsExactlyInAnyOrderElementsOf(certified);
        });
        Eventually.soon(() -> assertThat(cohort.people().stream()
                        .filter(it -> !coordinator.certificates(it).isEmpty()))
                .containsExactlyInAnyOrderElementsOf(certified));
    }

    @Test
    void tellsSeriesUnderTheirOwnKeyAndPresenceUnderTheParticipants() {
        Cohort cohort = Cohort.of(published, 1);
        String amina = cohort.person(0);
        trainer.plan(cohort, "info");
        trainer.mark(cohort.info(), 1, "late", amina);
        Eventually.soon(() -> assertThat(heard(cohort.info()))
                .containsExactly(
                        new SeriesPlannedV1(cohort.info(), cohort.programme(), "2017-2", "info", "asti", 14, 70),
                        new SessionScheduledV1(cohort.info(), 1, Desk.day(1), null)));
        Eventually.soon(() -> assertThat(heard(amina))
                .containsExactly(new SessionAttendedV1(
                        amina, cohort.info(), cohort.programme(), "2017-2", "info", 1, "late", Desk.day(1), null)));
        Heard attended = published.heard("tremplin.training.v1").stream()
                .filter(it -> amina.equals(it.key()))
                .findFirst()
                .orElseThrow();
        assertThat(attended.envelope().source()).isEqualTo("/training/series/" + cohort.info());
        assertThat(attended.envelope().sequence()).isEqualTo(2);
        assertThat(attended.envelope().partner()).isEqualTo("asti");
    }

    @Test
    void listsSeriesPageByPage() {
        Cohort cohort = Cohort.of(published, 0);
        trainer.plan(cohort, "info");
        trainer.plan(cohort, "workshop");
        String query = "/series?programme=" + cohort.programme() + "&cohort=2017-2&size=1";
        Eventually.soon(() -> trainer.get(query)
                .expectHeader()
                .valueEquals("X-Total-Count", "2")
                .expectHeader()
                .valueMatches("Link", ".*page=1.*rel=\"next\"")
                .expectBody()
                .jsonPath("$[0].series")
                .isEqualTo("info"));
        trainer.get(query + "&page=1").expectBody().jsonPath("$[0].series").isEqualTo("workshop");
        trainer.get("/series?size=501").expectStatus().isBadRequest();
        trainer.get("/series?page=-1").expectStatus().isBadRequest();
        trainer.get("/series?programme=A%20B").expectStatus().isBadRequest();
    }

    private List<Object> heard(String key) {
        return published.heard("tremplin.training.v1").stream()
                .filter(it -> key.equals(it.key()))
                .map(Heard::event)
                .map(Object.class::cast)
                .toList();
    }

    private Map<String, Object> settled(Cohort cohort) {
        List<Map<String, Object>> seen = new ArrayList<>();
        Eventually.soon(() -> {
            seen.add(trainer.read("/series/" + cohort.info()));
            assertThat(seen.getLast().toString()).contains("cancelled=room");
        });
        return seen.getLast();
    }

    private List<String> people(String series) {
        return roster(trainer.read("/series/" + series)).stream()
                .map(it -> (String) it.get("participant"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> roster(Map<String, Object> series) {
        return (List<Map<String, Object>>) series.get("roster");
    }
}
