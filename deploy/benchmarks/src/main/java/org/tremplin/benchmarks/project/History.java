package org.tremplin.benchmarks.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
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
import org.tremplin.contracts.placement.InternshipAgreedV1;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.placement.InternshipStartedV1;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.SeriesPlannedV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.contracts.training.SessionMissedV1;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.publishing.CloudEventHeaders;
import org.tremplin.platform.publishing.PublishedTypes;
import tools.jackson.databind.json.JsonMapper;

/**
 * People of one programme as the services publish them, about twenty events each: enrolment, ten sessions in two series,
 * stages, certificates, for some an internship and an end. The same for the same seed.
 */
public final class History {

    /** Code of the programme. */
    public static final String PROGRAMME = "bench";

    /** A cohort takes so many people. */
    public static final int COHORT_SIZE = 250;

    private static final Instant TIME = Instant.ofEpochSecond(1_600_000_000);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = LocalDate.of(2020, 1, 6);
    private static final int PARTNERS = 8;
    private static final int INFO_SESSIONS = 4;
    private static final int WORKSHOP_SESSIONS = 6;

    private final Random chance;
    private final Listener out;
    private final Map<String, Long> sequences = new HashMap<>();
    private int people;
    private long told;

    /** Hears what happens. */
    public interface Listener {
        void on(Told told);
    }

    /** One event as it is published. */
    public record Told(String id, String subject, String source, long sequence, PublishedEvent event) {

        /** What the projections are told around it. */
        public Envelope envelope() {
            String type = PublishedTypes.nameOf(event.getClass());
            return new Envelope(id, source, sequence, type, subject, TIME, "asti", null, null);
        }

        /** As its service would publish it. */
        public ProducerRecord<String, byte[]> published() {
            Envelope envelope = envelope();
            String topic = envelope.type().replaceFirst("^org\\.(tremplin\\.[a-z]+)\\..*", "$1.v1");
            return CloudEventHeaders.write(topic, envelope, JSON.writeValueAsBytes(event));
        }
    }

    public History(long seed, Listener out) {
        this.chance = new Random(seed);
        this.out = out;
    }

    /** How many events were told. */
    public long told() {
        return told;
    }

    /** How many people there are. */
    public int people() {
        return people;
    }

    /** Tells of more people. */
    public void add(int more) {
        if (people == 0) {
            tell(PROGRAMME, "/participant/programme/" + PROGRAMME, programme());
            for (int i = 0; i < PARTNERS; i++) {
                tell(partner(i), "/participant/partner/" + partner(i), joined(i));
            }
        }
        for (int i = 0; i < more; i++) {
            if (people % COHORT_SIZE == 0) {
                planned("info", INFO_SESSIONS);
                planned("workshop", WORKSHOP_SESSIONS);
            }
            live(new UUID(chance.nextLong(), chance.nextLong()).toString());
            people++;
        }
    }

    private void live(String person) {
        LocalDate day = DAY.plusDays(people / 10L);
        String pathway = "/participant/pathway/" + person + ":" + PROGRAMME;
        tell(person, pathway, new EnrolledV1(person, PROGRAMME, cohort(), partner(chance.nextInt(PARTNERS)), day));
        tell(person, pathway, new StageReachedV1(person, PROGRAMME, cohort(), "enrolled", day));
        series(person, pathway, "info", INFO_SESSIONS, day);
        series(person, pathway, "workshop", WORKSHOP_SESSIONS, day.plusMonths(1));
        if (chance.nextInt(100) < 40) {
            internship(person, pathway, day.plusMonths(3));
        }
        if (chance.nextInt(100) < 60) {
            boolean job = chance.nextInt(100) < 35;
            tell(
                    person,
                    pathway,
                    new PathwayEndedV1(
                            person,
                            PROGRAMME,
                            cohort(),
                            job ? "permanent-job" : "dropped-out",
                            job ? "lasting-job" : "other",
                            day.plusMonths(6)));
        }
    }

    private void series(String person, String pathway, String code, int sessions, LocalDate day) {
        String series = seriesId(code);
        int attended = 0;
        for (int session = 1; session <= sessions; session++) {
            boolean there = chance.nextInt(100) < 75;
            attended += there ? 1 : 0;
            tell(
                    person,
                    "/training/series/" + series,
                    there
                            ? new SessionAttendedV1(
                                    person, series, PROGRAMME, cohort(), code, session, "present", day, null)
                            : new SessionMissedV1(person, series, PROGRAMME, cohort(), code, session, "absent", day));
        }
        if (attended * 10 >= sessions * 7) {
            String number = "N" + told;
            tell(
                    person,
                    "/training/certificate/" + number,
                    new CertificateAwardedV1(person, number, code, PROGRAMME, cohort(), day));
            tell(person, pathway, new StageReachedV1(person, PROGRAMME, cohort(), code + "-certified", day));
        }
    }

    private void internship(String person, String pathway, LocalDate day) {
        String id = new UUID(chance.nextLong(), chance.nextLong()).toString();
        String source = "/placement/internships/" + person + ":" + PROGRAMME;
        String employer = "employer-" + chance.nextInt(200);
        tell(
                person,
                source,
                new InternshipAgreedV1(
                        person, id, PROGRAMME, employer, partner(0), null, day, day.plusMonths(1), 8400));
        tell(person, source, new InternshipStartedV1(person, id, PROGRAMME, employer, day));
        tell(person, pathway, new StageReachedV1(person, PROGRAMME, cohort(), "internship-started", day));
        tell(person, source, new InternshipCompletedV1(person, id, PROGRAMME, employer, day.plusMonths(1), 8000, 8000));
    }

    private void planned(String code, int sessions) {
        String series = seriesId(code);
        tell(
                series,
                "/training/series/" + series,
                new SeriesPlannedV1(series, PROGRAMME, cohort(), code, partner(0), sessions, 70));
    }

    private void tell(String subject, String source, PublishedEvent event) {
        long sequence = sequences.merge(source, 0L, (before, first) -> before + 1);
        out.on(new Told("e" + told++, subject, source, sequence, event));
    }

    /** The cohort of whoever comes now. */
    private String cohort() {
        return "c" + people / COHORT_SIZE;
    }

    private String seriesId(String code) {
        return code + "-" + cohort();
    }

    private static String partner(int number) {
        return "partner-" + number;
    }

    private static PartnerJoinedV1 joined(int number) {
        return new PartnerJoinedV1(partner(number), "Partner " + number, "association", DAY);
    }

    private static ProgrammePublishedV1 programme() {
        return new ProgrammePublishedV1(
                PROGRAMME,
                1,
                both("Programme"),
                List.of(
                        new Stage("enrolled", "enrolled", null, both("Enrolled")),
                        new Stage("info-certified", "certificate", "info", both("Info")),
                        new Stage("workshop-certified", "certificate", "workshop", both("Workshop")),
                        new Stage("internship-started", "internship-started", null, both("Internship"))),
                List.of(
                        new Series("info", INFO_SESSIONS, 70, "absent", null, both("Info")),
                        new Series("workshop", WORKSHOP_SESSIONS, 70, "absent", "info", both("Workshop"))),
                new InternshipLimits(240, 6, 70, "internship", "workshop"),
                null,
                List.of(
                        new Outcome("permanent-job", "lasting-job", both("Job")),
                        new Outcome("dropped-out", "other", both("Out"))),
                6);
    }

    private static Map<String, String> both(String label) {
        return Map.of("en", label, "fr", label);
    }
}
