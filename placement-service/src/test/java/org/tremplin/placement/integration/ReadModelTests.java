package org.tremplin.placement.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.placement.Scene.START;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1.InternshipLimits;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.contracts.placement.InternshipAgreedV1;
import org.tremplin.contracts.placement.InternshipHoursLoggedV1;
import org.tremplin.contracts.placement.InternshipStartedV1;
import org.tremplin.placement.Scene;
import org.tremplin.placement.enrolments.Enrolments;
import org.tremplin.placement.internships.events.InternshipHoursLogged;
import org.tremplin.placement.internships.sheet.InternshipSheet;
import org.tremplin.placement.internships.sheet.InternshipSheets;
import org.tremplin.placement.programmes.Programmes;
import org.tremplin.test.Api;
import org.tremplin.test.Damage;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class ReadModelTests {

    private final Published published;
    private final Api api;
    private final Scene scene;
    private final Programmes programmes;
    private final Enrolments enrolments;
    private final InternshipSheets sheets;
    private final EventStore store;
    private final MongoOperations mongo;

    ReadModelTests(
            Published published,
            Api api,
            Programmes programmes,
            Enrolments enrolments,
            InternshipSheets sheets,
            EventStore store,
            MongoOperations mongo) {
        this.published = published;
        this.api = api;
        this.scene = new Scene(published, api);
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.sheets = sheets;
        this.store = store;
        this.mongo = mongo;
    }

    @Test
    void keepsTheLastRevisionOfAProgrammeWhateverComesAgain() {
        published.tell("garden", "/participant/programme/garden", 0, programme(1, 100));
        published.tell("garden", "/participant/programme/garden", 1, programme(2, 120));
        published.tell("garden", "/participant/programme/garden", 0, programme(1, 100));
        published.tell("garden", "/participant/programme/garden", 1, programme(2, 120));
        published.tell("after", "/participant/programme/after-garden", 0, programme("after-garden", 1, 1));

        soon(() -> assertThat(programmes.findById("after-garden")).isPresent());
        soon(() -> assertThat(programmes
                        .findById("garden")
                        .orElseThrow()
                        .internships()
                        .hours())
                .isEqualTo(120));
    }

    @Test
    void knowsAnEnrolmentOnceHoweverOftenItIsTold() {
        String ana = scene.enrol("connections", "2017-2");
        String source = "/participant/pathway/" + ana + ":connections";
        EnrolledV1 enrolled = new EnrolledV1(ana, "connections", "2017-2", "asti", LocalDate.of(2017, 9, 11));
        published.tell(ana, source, 0, enrolled);
        published.tell(ana, source, 0, enrolled);

        soon(() -> assertThat(enrolments.findById(ana + ":connections")).isPresent());
        assertThat(enrolments.findByProgrammeAndCohort("connections", "2017-2"))
                .filteredOn(enrolment -> enrolment.participant().equals(ana))
                .hasSize(1);
    }

    @Test
    void showsAnInternshipAsTheEventsTellItAndRebuiltTheSame() {
        String ana = scene.enrol("connections", "2017-2");
        String internship = scene.running(ana, scene.employer("Librairie du Marché"), 120);
        scene.logged(ana, internship, 10, 7.5);
        scene.logged(ana, internship, 1, 0);
        scene.logged(ana, internship, 2, 8);
        Map<String, Integer> fold = new TreeMap<>();
        store.readEvents(ana + ":connections")
                .asStream()
                .map(event -> event.getPayload())
                .filter(InternshipHoursLogged.class::isInstance)
                .map(InternshipHoursLogged.class::cast)
                .forEach(logged -> fold.merge(
                        logged.day().toString(), logged.minutes(), (before, after) -> after == 0 ? null : after));

        soon(() -> assertThat(sheets.find(internship).map(InternshipSheet::loggedMinutes))
                .contains(8 * 450 + 2 * 480));
        InternshipSheet live = sheets.find(internship).orElseThrow();
        assertThat(live.days()).isEqualTo(fold);
        assertThat(live.loggedMinutes())
                .isEqualTo(fold.values().stream().mapToInt(Integer::intValue).sum());
        Damage damage = Damage.to(mongo, "internships", internship, "loggedMinutes", 1);

        api.as("coordinator")
                .post()
                .uri("/api/placement/v1/projections/placement-internships/rebuild")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        soon(() -> {
            assertThat(damage.isCleared()).isTrue();
            assertThat(sheets.find(internship)).contains(live);
        });
    }

    @Test
    void tellsTheOthersWhatHappenedUnderTheParticipantAndWithoutNames() {
        String ana = scene.enrol("connections", "2017-2");
        String shop = scene.employer("Boulangerie Jeanne Weber");
        String internship = scene.running(ana, shop, 120);
        scene.logged(ana, internship, 1, 7.5);

        soon(() -> {
            var told = published.heard("tremplin.placement.v1").stream()
                    .filter(heard -> heard.key().equals(ana))
                    .toList();
            assertThat(told)
                    .extracting(heard -> (Object) heard.event().getClass())
                    .containsExactly(
                            InternshipAgreedV1.class, InternshipStartedV1.class, InternshipHoursLoggedV1.class);
            assertThat(told)
                    .extracting(heard -> heard.envelope().source())
                    .containsOnly("/placement/internships/" + ana + ":connections");
            assertThat(told.getLast().event())
                    .isEqualTo(new InternshipHoursLoggedV1(ana, internship, "connections", START, 450, 450, 450));
        });
        Heard employer = published.heard("tremplin.placement.v1").stream()
                .filter(heard -> heard.key().equals(shop))
                .findFirst()
                .orElseThrow();
        assertThat(employer.event()).isEqualTo(new EmployerJoinedV1(shop, null));
        assertThat(employer.raw()).doesNotContain("Weber");
    }

    @Test
    void findsThatNothingIsBehindOnceAllIsHandled() {
        soon(() -> api.as("adviser")
                .get()
                .uri("/api/placement/v1/progress")
                .exchange()
                .expectBody()
                .jsonPath("$.idle")
                .isEqualTo(true));
    }

    private static ProgrammePublishedV1 programme(int revision, int hours) {
        return programme("garden", revision, hours);
    }

    private static ProgrammePublishedV1 programme(String code, int revision, int hours) {
        return new ProgrammePublishedV1(
                code,
                revision,
                Map.of("en", "Garden"),
                List.of(),
                List.of(),
                new InternshipLimits(hours, 6, 70, null, null),
                null,
                List.of(),
                6);
    }
}
