package org.tremplin.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.test.Published;
import org.tremplin.training.attendance.SeriesId;

/** A cohort of its own for a test, told the way the participant-service tells it. */
public record Cohort(Published published, String programme, String cohort, List<String> people) {

    public static final LocalDate START = LocalDate.of(2017, 9, 4);

    /** People in a new programme with the rules of Connections. */
    public static Cohort of(Published published, int size) {
        String programme = "p" + UUID.randomUUID().toString().substring(0, 8);
        Cohort cohort = new Cohort(
                published,
                programme,
                "2017-2",
                IntStream.range(0, size)
                        .mapToObj(it -> UUID.randomUUID().toString())
                        .toList());
        cohort.publish();
        cohort.people().forEach(cohort::enrol);
        return cohort;
    }

    public String info() {
        return SeriesId.of(programme, cohort, "info").value();
    }

    public String workshop() {
        return SeriesId.of(programme, cohort, "workshop").value();
    }

    public String person(int index) {
        return people.get(index);
    }

    /** Tells the programme and its partner, which the agreement binds. */
    public void publish() {
        published.tell(
                "asti", "/participant/partner/asti", 0, new PartnerJoinedV1("asti", "ASTI", "association", START));
        published.tell("asti", "/participant/agreement/asti", 0, new AgreementSignedV1("asti", START, null));
        published.tell(programme, "/participant/programme/" + programme, 0, rules());
    }

    public ProgrammePublishedV1 rules() {
        return new ProgrammePublishedV1(
                programme,
                1,
                Map.of("en", "Connections", "fr", "Connexions"),
                List.of(),
                List.of(
                        new ProgrammePublishedV1.Series(
                                "info",
                                14,
                                70,
                                "absent",
                                null,
                                Map.of("en", "Information sessions", "fr", "Séances d’information")),
                        new ProgrammePublishedV1.Series(
                                "workshop",
                                6,
                                70,
                                "absent",
                                "info",
                                Map.of("en", "Employment workshops", "fr", "Ateliers emploi"))),
                new ProgrammePublishedV1.InternshipLimits(240, 6, 70, "internship", "workshop"),
                null,
                List.of(),
                6);
    }

    /** Tells that somebody is followed and in this cohort. */
    public void enrol(String person) {
        published.tell(
                person,
                "/participant/participant/" + person,
                0,
                new ParticipantRegisteredV1(person, "asti", "f", 1990, "SY", "protection", "fr", "A2", START));
        published.tell(
                person,
                "/participant/pathway/" + person + ":" + programme,
                0,
                new EnrolledV1(person, programme, cohort, "asti", START));
    }
}
