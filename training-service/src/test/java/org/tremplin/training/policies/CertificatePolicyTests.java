package org.tremplin.training.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.CertificateRevokedV1;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import org.tremplin.training.Cohort;
import org.tremplin.training.Desk;

@TremplinTest
class CertificatePolicyTests {

    private static final String TOPIC = "tremplin.training.v1";
    private static final LocalDate SPRING = LocalDate.of(2018, 3, 30);

    private final Published published;
    private final Desk trainer;
    private final Desk adviser;
    private Cohort cohort;

    CertificatePolicyTests(Api api, Published published) {
        this.published = published;
        this.trainer = Desk.of(api, "trainer");
        this.adviser = Desk.of(api, "adviser");
    }

    @BeforeEach
    void plan() {
        cohort = Cohort.of(published, 2);
        trainer.plan(cohort, "info");
    }

    @Test
    void awardsWithTheSessionThatMakesItEnoughAndTellsIt() {
        String amina = cohort.person(0);
        trainer.markFirst(cohort.info(), 9, "present", amina);
        assertThat(adviser.certificates(amina)).isEmpty();
        trainer.mark(cohort.info(), 10, "late", amina);

        Eventually.soon(() -> assertThat(valid(amina)).containsExactly("info"));
        Map<String, Object> certificate = adviser.certificates(amina).getFirst();
        assertThat(certificate.get("on")).isEqualTo(Desk.day(10).toString());
        String number = (String) certificate.get("number");
        assertThat(number).matches("TR(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        Eventually.soon(() -> assertThat(told(amina))
                .containsExactly(
                        new CertificateAwardedV1(amina, number, "info", cohort.programme(), "2017-2", Desk.day(10))));
    }

    @Test
    void revokesWithItsReasonWhenACorrectionBreaksTheRule() {
        String amina = cohort.person(0);
        trainer.markFirst(cohort.info(), 10, "present", amina);
        Eventually.soon(() -> assertThat(valid(amina)).containsExactly("info"));
        trainer.mark(cohort.info(), 4, "excused", amina);

        Eventually.soon(() -> assertThat(valid(amina)).isEmpty());
        assertThat(adviser.certificates(amina).getFirst())
                .containsEntry("status", "revoked")
                .containsEntry("reason", "rate-below-threshold");
        Eventually.soon(() -> assertThat(told(amina))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        CertificateRevokedV1.class,
                        it -> assertThat(it.reason()).isEqualTo("rate-below-threshold")));
    }

    @Test
    void opensTheWorkshopsCertificateInWhateverOrderTheFactsCome() {
        String amina = cohort.person(0);
        trainer.plan(cohort, "workshop");
        trainer.markFirst(cohort.workshop(), 5, "present", amina);
        Eventually.soon(() -> assertThat(trainer.line(cohort.workshop(), amina)).containsEntry("standing", "waiting"));
        assertThat(adviser.certificates(amina)).isEmpty();
        trainer.markFirst(cohort.info(), 10, "present", amina);

        Eventually.soon(() -> assertThat(valid(amina)).containsExactlyInAnyOrder("info", "workshop"));
        assertThat(trainer.line(cohort.workshop(), amina)).containsEntry("standing", "certified");

        trainer.mark(cohort.info(), 1, "absent", amina);
        Eventually.soon(() -> assertThat(valid(amina)).isEmpty());
        assertThat(adviser.certificates(amina))
                .extracting(it -> it.get("reason"))
                .containsExactlyInAnyOrder("rate-below-threshold", "prerequisite-lost");
    }

    @Test
    void awardsTheInternshipForItsShareOfHoursOnce() {
        String amina = cohort.person(0);
        trainer.plan(cohort, "workshop");
        trainer.markFirst(cohort.info(), 10, "present", amina);
        trainer.markFirst(cohort.workshop(), 5, "present", amina);

        complete(amina, 0, 168 * 60 - 1);
        complete(amina, 1, 168 * 60);
        complete(amina, 1, 168 * 60);
        complete(amina, 2, 240 * 60);

        Eventually.soon(() -> assertThat(valid(amina)).containsExactlyInAnyOrder("info", "workshop", "internship"));
        Eventually.soon(() -> assertThat(told(amina)).hasSize(3));
        assertThat(adviser.certificates(amina)).hasSize(3);
    }

    @Test
    void awardsNoInternshipBelowItsShareOfHours() {
        String amina = cohort.person(0);
        String bilal = cohort.person(1);
        complete(amina, 0, 168 * 60 - 1);
        complete(bilal, 0, 168 * 60);
        trainer.plan(cohort, "workshop");
        trainer.markFirst(cohort.info(), 10, "present", amina, bilal);
        trainer.markFirst(cohort.workshop(), 5, "present", amina, bilal);

        Eventually.soon(() -> assertThat(valid(bilal)).containsExactlyInAnyOrder("info", "workshop", "internship"));
        assertThat(valid(amina)).containsExactlyInAnyOrder("info", "workshop");
    }

    @Test
    void awaitsTheNewsOfAProgrammeThatComesAfterItsInternship() {
        Cohort later = new Cohort(published, "p" + UUID.randomUUID().toString().substring(0, 8), "2018-1", List.of());
        String dana = UUID.randomUUID().toString();
        published.tell(
                dana,
                "/placement/internships/" + dana + ":" + later.programme(),
                0,
                new InternshipCompletedV1(
                        dana, UUID.randomUUID().toString(), later.programme(), "e", SPRING, 240 * 60, 240 * 60));
        later.publish();
        later.enrol(dana);
        trainer.plan(later, "info");
        trainer.plan(later, "workshop");
        trainer.markFirst(later.info(), 10, "present", dana);
        trainer.markFirst(later.workshop(), 5, "present", dana);
        Eventually.soon(() -> assertThat(valid(dana)).contains("internship"));
    }

    private void complete(String participant, long sequence, int minutes) {
        published.tell(
                participant,
                "/placement/internships/" + participant + ":" + cohort.programme(),
                sequence,
                new InternshipCompletedV1(
                        participant,
                        UUID.randomUUID().toString(),
                        cohort.programme(),
                        "employer",
                        SPRING,
                        minutes,
                        minutes));
    }

    private List<String> valid(String participant) {
        return adviser.certificates(participant).stream()
                .filter(it -> it.get("status").equals("valid"))
                .map(it -> (String) it.get("kind"))
                .toList();
    }

    private List<Object> told(String participant) {
        return published.heard(TOPIC).stream()
                .filter(it -> participant.equals(it.key()))
                .map(Heard::event)
                .filter(it -> it instanceof CertificateAwardedV1 || it instanceof CertificateRevokedV1)
                .map(Object.class::cast)
                .toList();
    }
}
