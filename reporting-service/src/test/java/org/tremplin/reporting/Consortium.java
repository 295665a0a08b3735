package org.tremplin.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1.InternshipLimits;
import org.tremplin.contracts.participant.ProgrammePublishedV1.Outcome;
import org.tremplin.contracts.participant.ProgrammePublishedV1.Series;
import org.tremplin.contracts.participant.ProgrammePublishedV1.Stage;
import org.tremplin.contracts.participant.StageReachedV1;
import org.tremplin.contracts.participant.StageRetractedV1;
import org.tremplin.contracts.placement.InternshipAgreedV1;
import org.tremplin.contracts.placement.InternshipBrokenOffV1;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.placement.InternshipHoursLoggedV1;
import org.tremplin.contracts.placement.InternshipStartedV1;
import org.tremplin.contracts.placement.JobObtainedV1;
import org.tremplin.contracts.training.AttendanceCorrectedV1;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.CertificateRevokedV1;
import org.tremplin.contracts.training.ExternalCertificateRecordedV1;
import org.tremplin.contracts.training.SeriesPlannedV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.contracts.training.SessionCancelledV1;
import org.tremplin.contracts.training.SessionMissedV1;
import org.tremplin.contracts.training.SessionScheduledV1;
import org.tremplin.test.Published;

/** One programme with one cohort, told by the other services on the real topics; everything told can be told again. */
public final class Consortium {

    static final LocalDate DAY = LocalDate.of(2017, 9, 11);
    static final String COHORT = "2017-2";

    /** One event as it was told. */
    record Told(String subject, String source, long sequence, PublishedEvent event) {}

    private final Published published;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    public final String programme;

    /** Publishes a programme of its own, so that tests do not count each other's people. */
    public Consortium(Published published) {
        this.published = published;
        this.programme = "p" + UUID.randomUUID().toString().substring(0, 8);
        tell(programme, "/participant/programme/" + programme, template(1));
    }

    ProgrammePublishedV1 template(int revision) {
        return new ProgrammePublishedV1(
                programme,
                revision,
                Map.of("en", "Programme " + programme, "fr", "Le programme " + programme),
                List.of(
                        new Stage("enrolled", "enrolled", null, both("Enrolled", "Inscription")),
                        new Stage("info-certified", "certificate", "info", both("Info certificate", "Attestation")),
                        new Stage("internship-started", "internship-started", null, both("Internship", "Stage")),
                        new Stage("job-obtained", "job-obtained", null, both("Job", "Emploi"))),
                List.of(
                        new Series("info", 4, 70, "absent", null, both("Information", "Séances d’information")),
                        new Series("workshop", 2, 70, "absent", "info", both("Workshops", "Ateliers"))),
                new InternshipLimits(240, 6, 70, "internship", "workshop"),
                null,
                List.of(
                        new Outcome("permanent-job", "lasting-job", both("Permanent job", "Emploi durable")),
                        new Outcome("moved-away", "neutral", both("Moved away", "Déménagement")),
                        new Outcome("dropped-out", "other", both("Dropped out", "Abandon"))),
                6);
    }

    List<PublishedEvent> events() {
        return told.stream().map(Told::event).toList();
    }

    /** Tells an event again that was told before, as a redelivery does. */
    void again(Random chance) {
        again(told.get(chance.nextInt(told.size())));
    }

    void againFromTheStart() {
        List.copyOf(told).forEach(this::again);
    }

    public void partnerJoins(String partner, String name) {
        tell(partner, "/participant/partner/" + partner, new PartnerJoinedV1(partner, name, "association", DAY));
    }

    public String enrols() {
        return enrols(COHORT, "asti");
    }

    public String enrols(String cohort, String partner) {
        String participant = UUID.randomUUID().toString();
        tell(participant, pathway(participant), new EnrolledV1(participant, programme, cohort, partner, DAY));
        return participant;
    }

    void comesBack(String participant, String cohort, LocalDate on) {
        tell(participant, pathway(participant), new EnrolledV1(participant, programme, cohort, "asti", on));
    }

    public void reaches(String participant, String stage) {
        tell(participant, pathway(participant), new StageReachedV1(participant, programme, COHORT, stage, DAY));
    }

    void isTakenBack(String participant, String stage) {
        tell(
                participant,
                pathway(participant),
                new StageRetractedV1(participant, programme, COHORT, stage, "certificate-revoked", DAY));
    }

    void leaves(String participant, String outcome, String outcomeClass) {
        tell(
                participant,
                pathway(participant),
                new PathwayEndedV1(participant, programme, COHORT, outcome, outcomeClass, DAY));
    }

    public String plans(String code, int sessions) {
        return plans(COHORT, code, sessions);
    }

    public String plans(String cohort, String code, int sessions) {
        String series = seriesId(cohort, code);
        tell(series, series(series), new SeriesPlannedV1(series, programme, cohort, code, "asti", sessions, 70));
        return series;
    }

    String seriesId(String cohort, String code) {
        return UUID.nameUUIDFromBytes((programme + cohort + code).getBytes(UTF_8))
                .toString();
    }

    void schedules(String series, int session, LocalDate date) {
        tell(series, series(series), new SessionScheduledV1(series, session, date, null));
    }

    public void cancels(String series, int session) {
        tell(series, series(series), new SessionCancelledV1(series, session, "room"));
    }

    public void attends(String participant, String series, String code, int session, String mark) {
        tell(
                participant,
                series(series),
                new SessionAttendedV1(participant, series, programme, COHORT, code, session, mark, DAY, null));
    }

    void misses(String participant, String series, String code, int session, String mark) {
        tell(
                participant,
                series(series),
                new SessionMissedV1(participant, series, programme, COHORT, code, session, mark, DAY));
    }

    void isCorrected(String participant, String series, String code, int session, String before, String after) {
        tell(
                participant,
                series(series),
                new AttendanceCorrectedV1(participant, series, programme, COHORT, code, session, before, after, DAY));
    }

    void isAwarded(String participant, String kind, String number) {
        tell(
                participant,
                "/training/certificate/" + number,
                new CertificateAwardedV1(participant, number, kind, programme, COHORT, DAY));
    }

    void isRevoked(String participant, String kind, String number) {
        tell(
                participant,
                "/training/certificate/" + number,
                new CertificateRevokedV1(participant, number, kind, programme, COHORT, "rate-below-threshold", DAY));
    }

    public void brings(String participant, String kind) {
        tell(
                participant,
                "/training/portfolio/" + participant,
                new ExternalCertificateRecordedV1(participant, kind, "issuer", DAY));
    }

    String agrees(String participant, String employer, int hours) {
        String id = UUID.randomUUID().toString();
        tell(
                participant,
                internships(participant),
                new InternshipAgreedV1(
                        participant, id, programme, employer, "asti", null, DAY, DAY.plusMonths(2), hours * 60));
        return id;
    }

    void starts(String participant, String internship, String employer) {
        tell(
                participant,
                internships(participant),
                new InternshipStartedV1(participant, internship, programme, employer, DAY));
    }

    void logs(String participant, String internship, int totalMinutes) {
        tell(
                participant,
                internships(participant),
                new InternshipHoursLoggedV1(
                        participant, internship, programme, DAY, totalMinutes, totalMinutes, totalMinutes));
    }

    void completes(String participant, String internship, String employer, int minutes) {
        tell(
                participant,
                internships(participant),
                new InternshipCompletedV1(participant, internship, programme, employer, DAY, minutes, minutes));
    }

    void breaksOff(String participant, String internship, String employer, int minutes) {
        tell(
                participant,
                internships(participant),
                new InternshipBrokenOffV1(
                        participant, internship, programme, employer, DAY, "employer", "other", minutes));
    }

    void obtainsJob(String participant, boolean lasting) {
        String job = UUID.randomUUID().toString();
        tell(
                participant,
                "/placement/job/" + job,
                new JobObtainedV1(
                        participant, job, programme, "employer", null, DAY, "fixed-term", lasting ? 12 : 3, lasting));
    }

    void tell(String subject, String source, PublishedEvent event) {
        long sequence = sequences.merge(source, 0L, (before, first) -> before + 1);
        Told next = new Told(subject, source, sequence, event);
        told.add(next);
        again(next);
    }

    String pathway(@Nullable String participant) {
        return "/participant/pathway/" + participant + ":" + programme;
    }

    private void again(Told one) {
        published.tell(one.subject(), one.source(), one.sequence(), one.event());
    }

    private String internships(String participant) {
        return "/placement/internships/" + participant + ":" + programme;
    }

    private static String series(String series) {
        return "/training/series/" + series;
    }

    private static Map<String, String> both(String english, String french) {
        return Map.of("en", english, "fr", french);
    }
}
