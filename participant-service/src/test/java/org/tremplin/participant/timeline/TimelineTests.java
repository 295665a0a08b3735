package org.tremplin.participant.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.placement.InternshipAgreedV1;
import org.tremplin.contracts.placement.InternshipBrokenOffV1;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.placement.InternshipHoursLoggedV1;
import org.tremplin.contracts.placement.InternshipStartedV1;
import org.tremplin.contracts.placement.JobObtainedV1;
import org.tremplin.contracts.placement.WorkStudyBrokenOffV1;
import org.tremplin.contracts.placement.WorkStudyCompletedV1;
import org.tremplin.contracts.placement.WorkStudyStartedV1;
import org.tremplin.contracts.training.AttendanceCorrectedV1;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.CertificateRevokedV1;
import org.tremplin.contracts.training.ExternalCertificateRecordedV1;
import org.tremplin.contracts.training.SeriesPlannedV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.contracts.training.SessionCancelledV1;
import org.tremplin.contracts.training.SessionMissedV1;
import org.tremplin.contracts.training.SessionMovedV1;
import org.tremplin.contracts.training.SessionScheduledV1;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;

@TremplinTest
class TimelineTests {

    private static final LocalDate ON = LocalDate.parse("2017-10-02");
    private static final LocalDate AHEAD = LocalDate.now().plusDays(10);

    private final Published published;
    private final Backbone backbone;
    private final RestTestClient adviser;
    private final String amina;
    private final String cohort = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final String info = UUID.randomUUID().toString();
    private final String workshop = UUID.randomUUID().toString();
    private final String placements;

    TimelineTests(Api api, Published published) {
        this.published = published;
        this.backbone = new Backbone(api);
        this.adviser = api.as("adviser");
        this.amina = backbone.register();
        this.placements = "/placement/internships/" + amina;
        backbone.enrol(amina, cohort, "2017-09-04");
    }

    @Test
    void tellsWhatAllServicesTellNewestFirst() {
        published.tell(amina, "/training/series/" + info, 7, attended(1, "present", ON));
        published.tell(amina, "/training/series/" + info, 8, attended(2, "late", ON.plusDays(7)));
        published.tell(
                amina, placements, 0, agreed("i1", LocalDate.parse("2018-01-08"), LocalDate.parse("2018-03-02")));
        published.tell(
                amina,
                placements,
                1,
                new InternshipStartedV1(amina, "i1", "connections", "e1", LocalDate.parse("2018-01-08")));
        backbone.leave(amina, "lasting-job", "2018-08-27");

        soon(() -> assertThat(whats(""))
                .containsExactly(
                        "pathway-ended",
                        "stage-reached",
                        "internship-started",
                        "internship-agreed",
                        "session-attended",
                        "session-attended",
                        "enrolled",
                        "registered"));
        assertThat(whats("?kind=attendance")).containsExactly("session-attended", "session-attended");
        JsonNode late = timeline("?kind=attendance").path("entries").path(0);
        assertThat(late.path("details").path("mark").asString()).isEqualTo("late");
        assertThat(late.path("partner").asString()).isEqualTo("asti");
        assertThat(late.path("on").asString()).isEqualTo("2017-10-09");
    }

    @Test
    void hasOneLinePerFactHoweverOftenAndLateItComes() {
        for (int round = 0; round < 2; round++) {
            published.tell(amina, "/training/series/" + info, 8, attended(2, "present", ON.plusDays(7)));
            published.tell(amina, "/training/series/" + info, 7, attended(1, "present", ON));
            published.tell(
                    amina,
                    "/training/series/" + info,
                    9,
                    new AttendanceCorrectedV1(amina, info, "connections", cohort, "info", 1, "present", "absent", ON));
        }
        published.tell(amina, "/training/series/" + info, 10, attended(3, "present", ON.plusDays(14)));
        soon(() -> assertThat(whats("?kind=attendance"))
                .containsExactly("session-attended", "session-attended", "attendance-corrected", "session-attended"));
    }

    @Test
    void knowsALineForEveryFactAboutAPerson() {
        String training = "/training/series/" + info;
        published.tell(
                amina, training, 0, new SessionMissedV1(amina, info, "connections", cohort, "info", 1, "excused", ON));
        published.tell(
                amina,
                training,
                1,
                new SessionAttendedV1(amina, info, "connections", cohort, "info", 1, "present", ON, workshop));
        published.tell(amina, training, 2, new CertificateAwardedV1(amina, "C-1", "info", "connections", cohort, ON));
        published.tell(
                amina,
                training,
                3,
                new CertificateRevokedV1(amina, "C-1", "info", "connections", cohort, "rate-below-threshold", ON));
        published.tell(amina, training, 4, new ExternalCertificateRecordedV1(amina, "ecdl", "ecdl-centre", ON));
        published.tell(
                amina, placements, 0, new InternshipHoursLoggedV1(amina, "i1", "connections", ON, 450, 450, 450));
        published.tell(amina, placements, 1, new InternshipCompletedV1(amina, "i1", "connections", "e1", ON, 450, 450));
        published.tell(
                amina,
                placements,
                2,
                new InternshipBrokenOffV1(amina, "i2", "connections", "e1", ON, "employer", "other", 60));
        published.tell(
                amina,
                placements,
                3,
                new WorkStudyStartedV1(amina, "w1", "connections", "e1", null, ON, ON.plusYears(1), "apprenticeship"));
        published.tell(
                amina,
                placements,
                4,
                new WorkStudyBrokenOffV1(amina, "w1", "connections", "e1", ON, "participant", true));
        published.tell(
                amina,
                placements,
                5,
                new WorkStudyBrokenOffV1(amina, "w2", "connections", "e1", ON, "employer", false));
        published.tell(amina, placements, 6, new WorkStudyCompletedV1(amina, "w3", "connections", "e1", ON));
        published.tell(
                amina,
                placements,
                7,
                new JobObtainedV1(amina, "j1", "connections", "e1", null, ON, "fixed-term", 3, false));
        published.tell(
                amina,
                placements,
                8,
                new JobObtainedV1(amina, "j2", "connections", "e1", null, ON, "permanent", null, true));

        soon(() -> assertThat(whats(""))
                .contains(
                        "session-missed",
                        "session-made-up",
                        "certificate-awarded",
                        "certificate-revoked",
                        "external-certificate-recorded",
                        "internship-hours-logged",
                        "internship-completed",
                        "internship-broken-off",
                        "work-study-started",
                        "work-study-broken-off-in-trial",
                        "work-study-broken-off",
                        "work-study-completed",
                        "job-obtained",
                        "lasting-job-obtained",
                        "stage-retracted"));
        for (String language : List.of("en", "fr")) {
            String page = page("/people/" + amina + "/timeline?lang=" + language);
            assertThat(page).contains("ECDL").doesNotContain("{", "??", "internship-", "rate-below", "(fixed-term)");
        }
    }

    @Test
    void plansTheSessionsOfTheSeriesThatAreOpenToHer() {
        plan(info, "info");
        plan(workshop, "workshop");
        published.tell(info, "/training/series/" + info, 1, new SessionScheduledV1(info, 1, ON, null));
        published.tell(
                info, "/training/series/" + info, 2, new SessionScheduledV1(info, 2, AHEAD, LocalTime.of(14, 0)));
        published.tell(info, "/training/series/" + info, 3, new SessionScheduledV1(info, 3, AHEAD.plusDays(7), null));
        published.tell(
                info,
                "/training/series/" + info,
                4,
                new SessionMovedV1(info, 3, AHEAD.plusDays(7), AHEAD.plusDays(8), null));
        published.tell(info, "/training/series/" + info, 5, new SessionScheduledV1(info, 4, AHEAD.plusDays(9), null));
        published.tell(info, "/training/series/" + info, 6, new SessionCancelledV1(info, 4, "room"));
        published.tell(
                workshop,
                "/training/series/" + workshop,
                1,
                new SessionScheduledV1(workshop, 1, AHEAD.plusDays(1), null));

        soon(() -> assertThat(planned())
                .containsExactly("session info 2 " + AHEAD, "session info 3 " + AHEAD.plusDays(8)));

        published.tell(
                amina,
                "/training/portfolio/" + amina,
                0,
                new CertificateAwardedV1(amina, "C-1", "info", "connections", cohort, ON));
        soon(() -> assertThat(planned()).contains("session workshop 1 " + AHEAD.plusDays(1)));
    }

    @Test
    void plansTheNextStepOfAPlacementUntilItIsOver() {
        published.tell(amina, placements, 0, agreed("i1", AHEAD, AHEAD.plusDays(60)));
        soon(() -> assertThat(planned()).containsExactly("internship-starts null 0 " + AHEAD));
        assertThat(timeline("?kind=placement")
                        .path("entries")
                        .path(0)
                        .path("on")
                        .asString())
                .isLessThanOrEqualTo(LocalDate.now().toString());
        published.tell(amina, placements, 1, new InternshipStartedV1(amina, "i1", "connections", "e1", AHEAD));
        soon(() -> assertThat(planned()).containsExactly("internship-ends null 0 " + AHEAD.plusDays(60)));
        published.tell(
                amina, placements, 2, new InternshipCompletedV1(amina, "i1", "connections", "e1", AHEAD, 60, 60));
        soon(() -> assertThat(planned()).isEmpty());
        published.tell(
                amina,
                placements,
                3,
                new WorkStudyStartedV1(amina, "w1", "connections", "e1", null, ON, AHEAD, "apprenticeship"));
        soon(() -> assertThat(planned()).containsExactly("work-study-ends null 0 " + AHEAD));
    }

    @Test
    void refusesAKindThatThereIsNot() {
        adviser.get()
                .uri(Backbone.API + "/participants/" + amina + "/timeline?kind=gossip")
                .exchange()
                .expectStatus()
                .isBadRequest();
        adviser.get()
                .uri(Backbone.API + "/participants/nobody/timeline")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private void plan(String series, String code) {
        published.tell(
                series,
                "/training/series/" + series,
                0,
                new SeriesPlannedV1(series, "connections", cohort, code, "asti", 14, 70));
    }

    private SessionAttendedV1 attended(int session, String mark, LocalDate on) {
        return new SessionAttendedV1(amina, info, "connections", cohort, "info", session, mark, on, null);
    }

    private InternshipAgreedV1 agreed(String id, LocalDate start, LocalDate end) {
        return new InternshipAgreedV1(amina, id, "connections", "e1", "asti", "M1601", start, end, 14_400);
    }

    private JsonNode timeline(String query) {
        return backbone.get("/participants/" + amina + "/timeline" + query);
    }

    private List<String> whats(String query) {
        return timeline(query)
                .path("entries")
                .valueStream()
                .map(it -> it.path("what").asString())
                .toList();
    }

    private List<String> planned() {
        return timeline("")
                .path("planned")
                .valueStream()
                .map(it -> it.path("what").asString() + " " + it.path("series").asString("null") + " "
                        + it.path("session").asInt() + " " + it.path("on").asString())
                .toList();
    }

    /** What the page says, without its frame. */
    private String page(String uri) {
        String page = adviser.get()
                .uri(uri)
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).isNotNull();
        return page.substring(page.indexOf("<main"));
    }
}
