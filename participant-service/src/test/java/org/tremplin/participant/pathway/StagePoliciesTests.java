package org.tremplin.participant.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.StageReachedV1;
import org.tremplin.contracts.participant.StageRetractedV1;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.placement.InternshipStartedV1;
import org.tremplin.contracts.placement.JobObtainedV1;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.contracts.placement.WorkStudyStartedV1;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.CertificateRevokedV1;
import org.tremplin.contracts.training.TrainingEvent;
import org.tremplin.participant.Backbone;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.following.ParkedRecord;
import org.tremplin.test.Api;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class StagePoliciesTests {

    private static final LocalDate ON = LocalDate.parse("2018-02-01");

    private final Published published;
    private final Following following;
    private final Backbone backbone;
    private final String amina;

    StagePoliciesTests(Api api, Published published, Following following) {
        this.published = published;
        this.following = following;
        this.backbone = new Backbone(api);
        this.amina = backbone.register();
        backbone.enrol(amina, "2017-2", "2017-09-04");
    }

    @Test
    void reachesTheStageOfACertificate() {
        training(0, awarded("info", "C-1"));
        stages("enrolled", "info-certified");
    }

    @Test
    void takesItBackAndReachesItAgainWithTheCertificate() {
        training(0, awarded("info", "C-1"));
        training(1, revoked("info", "C-1"));
        training(2, awarded("info", "C-1"));
        training(3, revoked("info", "C-1"));

        soon(() -> assertThat(told())
                .containsExactly(
                        new StageReachedV1(amina, "connections", "2017-2", "info-certified", ON),
                        new StageRetractedV1(
                                amina, "connections", "2017-2", "info-certified", "certificate-revoked", ON),
                        new StageReachedV1(amina, "connections", "2017-2", "info-certified", ON),
                        new StageRetractedV1(
                                amina, "connections", "2017-2", "info-certified", "certificate-revoked", ON)));
        stages("enrolled");
    }

    @Test
    void repeatsNothingForARedeliveredOrLateDuplicate() {
        training(0, awarded("info", "C-1"));
        training(0, awarded("info", "C-1"));
        training(1, revoked("info", "C-1"));
        training(0, awarded("info", "C-1"));
        training(1, revoked("info", "C-1"));
        training(2, awarded("workshop", "C-2"));

        soon(() -> assertThat(told())
                .containsExactly(
                        new StageReachedV1(amina, "connections", "2017-2", "info-certified", ON),
                        new StageRetractedV1(
                                amina, "connections", "2017-2", "info-certified", "certificate-revoked", ON),
                        new StageReachedV1(amina, "connections", "2017-2", "workshop-certified", ON)));
    }

    @Test
    void countsACertificateForTheCohortInWhichItWasEarned() {
        backbone.leave(amina, "dropped-out", "2018-08-27");
        backbone.enrol(amina, "2019-1", "2019-01-15");
        training(0, awarded("info", "C-1"));
        soon(() ->
                assertThat(told()).contains(new StageReachedV1(amina, "connections", "2017-2", "info-certified", ON)));
    }

    @Test
    void followsThePlacements() {
        placement(0, new InternshipStartedV1(amina, "i1", "connections", "e1", ON));
        placement(1, new InternshipStartedV1(amina, "i2", "connections", "e2", ON.plusDays(30)));
        placement(2, new InternshipCompletedV1(amina, "i1", "connections", "e1", ON.plusDays(60), 14_400, 14_400));
        placement(
                3, new JobObtainedV1(amina, "j1", "connections", "e1", null, ON.plusDays(90), "permanent", null, true));
        placement(
                4, new JobObtainedV1(amina, "j2", "connections", "e1", null, ON.plusDays(99), "permanent", null, true));

        soon(() -> assertThat(told())
                .containsExactly(
                        new StageReachedV1(amina, "connections", "2017-2", "internship-started", ON),
                        new StageReachedV1(amina, "connections", "2017-2", "internship-completed", ON.plusDays(60)),
                        new StageReachedV1(amina, "connections", "2017-2", "job-obtained", ON.plusDays(90))));
        stages("enrolled", "internship-started", "internship-completed", "job-obtained");
    }

    @Test
    void leavesAloneWhatTheProgrammeDoesNotNameAndWhoIsNotEnrolled() {
        String stranger = UUID.randomUUID().toString();
        published.tell(
                stranger,
                "/placement/job/" + stranger,
                0,
                new JobObtainedV1(stranger, "j1", "connections", "e1", null, ON, "permanent", null, true));
        placement(
                0,
                new WorkStudyStartedV1(amina, "w1", "connections", "e1", null, ON, ON.plusYears(1), "apprenticeship"));
        placement(1, new JobObtainedV1(amina, "j1", "gardening", "e1", null, ON, "permanent", null, true));
        placement(2, new JobObtainedV1(amina, "j1", "connections", "e1", null, ON, "permanent", null, true));
        training(0, awarded("internship", "C-3"));

        soon(() -> assertThat(told())
                .containsExactly(new StageReachedV1(amina, "connections", "2017-2", "job-obtained", ON)));
        assertThat(published.heard("tremplin.participant.v1"))
                .extracting(Heard::key)
                .doesNotContain(stranger);
        assertThat(following.parked(500)).extracting(ParkedRecord::key).doesNotContain(stranger, amina);
    }

    private void training(long sequence, TrainingEvent event) {
        published.tell(amina, "/training/portfolio/" + amina, sequence, event);
    }

    private void placement(long sequence, PlacementEvent event) {
        published.tell(amina, "/placement/internships/" + amina, sequence, event);
    }

    private CertificateAwardedV1 awarded(String kind, String number) {
        return new CertificateAwardedV1(amina, number, kind, "connections", "2017-2", ON);
    }

    private CertificateRevokedV1 revoked(String kind, String number) {
        return new CertificateRevokedV1(amina, number, kind, "connections", "2017-2", "rate-below-threshold", ON);
    }

    private void stages(String... stages) {
        soon(() -> assertThat(backbone.stages(amina)).containsExactlyInAnyOrder(stages));
    }

    /** Stages told of her, without the one of enrolment. */
    private List<ParticipantEvent> told() {
        return published.heard("tremplin.participant.v1").stream()
                .filter(heard -> heard.key().equals(amina))
                .map(heard -> (ParticipantEvent) heard.event())
                .filter(event -> event instanceof StageRetractedV1
                        || (event instanceof StageReachedV1 reached
                                && !reached.stage().equals("enrolled")))
                .toList();
    }
}
