package org.tremplin.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Snapshots.approve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tremplin.participant.circle.events.CircleEvent;
import org.tremplin.participant.circle.events.ConsentGiven;
import org.tremplin.participant.circle.events.ConsentWithdrawn;
import org.tremplin.participant.circle.events.ReferralAccepted;
import org.tremplin.participant.circle.events.ReferralDeclined;
import org.tremplin.participant.circle.events.ReferralEnded;
import org.tremplin.participant.circle.events.Referred;
import org.tremplin.participant.circle.events.SharingChanged;
import org.tremplin.participant.circle.events.StepEnded;
import org.tremplin.participant.circle.events.StepPlanned;
import org.tremplin.participant.consortium.events.AgreementSigned;
import org.tremplin.participant.consortium.events.PartnerEvent;
import org.tremplin.participant.consortium.events.PartnerJoined;
import org.tremplin.participant.consortium.events.PartnerLeft;
import org.tremplin.participant.entry.events.EntryCodeGiven;
import org.tremplin.participant.entry.events.EntryCodeRevoked;
import org.tremplin.participant.entry.events.EntryCodeUsed;
import org.tremplin.participant.entry.events.EntryEvent;
import org.tremplin.participant.openings.events.FileOpened;
import org.tremplin.participant.openings.events.OpeningEvent;
import org.tremplin.participant.pathway.events.Enrolled;
import org.tremplin.participant.pathway.events.PathwayEnded;
import org.tremplin.participant.pathway.events.PathwayEvent;
import org.tremplin.participant.pathway.events.Reentered;
import org.tremplin.participant.pathway.events.StageConfirmed;
import org.tremplin.participant.pathway.events.StageDoubted;
import org.tremplin.participant.pathway.events.StageReached;
import org.tremplin.participant.pathway.events.StageRetracted;
import org.tremplin.participant.programmes.events.ProgrammeEvent;
import org.tremplin.participant.programmes.events.ProgrammePublished;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.participant.programmes.events.Template.Labelled;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.participant.registration.events.ContactChanged;
import org.tremplin.participant.registration.events.ErasureAnnounced;
import org.tremplin.participant.registration.events.ErasurePostponed;
import org.tremplin.participant.registration.events.ExternalIdAdded;
import org.tremplin.participant.registration.events.ExternalIdentityEvent;
import org.tremplin.participant.registration.events.ExternalIdentityReleased;
import org.tremplin.participant.registration.events.ExternalIdentityTaken;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.participant.registration.events.ParticipantRegistered;
import org.tremplin.participant.registration.events.RegistrationEvent;
import org.tremplin.participant.requests.events.CorrectionRequested;
import org.tremplin.participant.requests.events.ErasureRequested;
import org.tremplin.participant.requests.events.RequestAnswered;
import org.tremplin.participant.requests.events.RequestEvent;
import org.tremplin.platform.erasure.events.ErasureConfirmed;
import org.tremplin.platform.erasure.events.ErasureEvent;

class StoredEventTests {

    private static final String AMINA = "6f1c2a34-0000-4000-8000-000000000001";
    private static final String REFERRAL = "6f1c2a34-0000-4000-8000-000000000002";
    private static final String STEP = "6f1c2a34-0000-4000-8000-000000000003";
    private static final String CONSENT = "6f1c2a34-0000-4000-8000-000000000004";
    private static final String OPENING = "6f1c2a34-0000-4000-8000-000000000005";
    private static final Instant AT = Instant.parse("2017-09-04T08:00:00Z");
    private static final String HOUSING = "logement-hebergement--louer-un-logement";
    private static final LocalDate ON = LocalDate.parse("2017-09-04");
    private static final Contact CONTACT = new Contact("+352 621 000 000", "amina@example.org", "Rue 1");
    private static final Map<String, String> LABELS = Map.of("en", "Name");
    private static final List<Labelled> LABELLED = List.of(new Labelled("code", LABELS));

    static Stream<Object> events() {
        return Stream.of(
                new PartnerJoined("asti", "ASTI", "association", ON),
                new AgreementSigned("asti", ON, ON.plusYears(3)),
                new PartnerLeft("asti", ON.plusYears(2)),
                new ProgrammePublished("all", 2, template()),
                new ParticipantRegistered(
                        AMINA,
                        "asti",
                        "Amina",
                        "Diallo",
                        ON.minusYears(27),
                        1990,
                        "f",
                        "GN",
                        "protection",
                        "fr",
                        "A2",
                        CONTACT,
                        ON),
                new ExternalIdAdded(AMINA, "asti", "2017-2-01", "f1"),
                new ContactChanged(AMINA, CONTACT),
                new ErasureAnnounced(AMINA, "asti", ON.plusDays(30), ON),
                new ErasurePostponed(AMINA, "still-in-contact", ON.plusYears(1), ON),
                new ParticipantErased(AMINA, "asti", "asked-by-person", List.of("f1"), ON.plusYears(5), ON),
                new ExternalIdentityTaken("f1", AMINA, "asti"),
                new ExternalIdentityReleased("f1", AMINA),
                new ErasureConfirmed(AMINA, ON),
                new Enrolled(AMINA, "connections", "2017-2", "asti", ON),
                new Reentered(AMINA, "connections", "2019-1", "asti", ON),
                new StageReached(AMINA, "connections", "2017-2", "info-certified", "certificate:C-1", 4, ON),
                new StageConfirmed(AMINA, "connections", "info-certified", "certificate:C-2", 5),
                new StageDoubted(AMINA, "connections", "info-certified", "certificate:C-1", 6),
                new StageRetracted(
                        AMINA,
                        "connections",
                        "2017-2",
                        "info-certified",
                        "certificate:C-2",
                        7,
                        "certificate-revoked",
                        ON),
                new PathwayEnded(AMINA, "connections", "2017-2", "lasting-job", "lasting-job", ON),
                new EntryCodeGiven(AMINA, "e1", "f2", AT, "asti", "adviser"),
                new EntryCodeUsed(AMINA, "e1", AT),
                new EntryCodeRevoked(AMINA, "e1"),
                new CorrectionRequested(AMINA, "r1", "My birth date", ON),
                new ErasureRequested(AMINA, "r2", ON),
                new RequestAnswered(AMINA, "r2", "not-possible", "The law", "asti", ON),
                new Referred(AMINA, REFERRAL, "asti", "cria", HOUSING, "Soon", ON),
                new ReferralAccepted(AMINA, REFERRAL, "cria", ON),
                new ReferralDeclined(AMINA, REFERRAL, "cria", "no-place", ON),
                new ReferralEnded(AMINA, REFERRAL, "cria", ON),
                new StepPlanned(AMINA, STEP, "cria", "asti", HOUSING, ON.plusMonths(1), "Visit", ON),
                new StepEnded(AMINA, STEP, "cria", HOUSING, "done", ON),
                new ConsentGiven(AMINA, CONSENT, "health", "cria", "sensitive", "oral", "ar", 1, ON, ON.plusYears(1)),
                new ConsentWithdrawn(AMINA, CONSENT, "health", "cria", "sensitive", ON),
                new SharingChanged(AMINA, "cria", ON.plusYears(1), null, null, ON.plusYears(1)),
                new FileOpened(AMINA, OPENING, "anna", "cria", "urgent-care", "She fell", AT, AT.plusSeconds(10_800)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAsApproved(Object event) {
        approve(event);
    }

    @Test
    void areAllHere() {
        assertThat(events().map(Object::getClass))
                .containsAll(Stream.of(
                                PartnerEvent.class,
                                ProgrammeEvent.class,
                                RegistrationEvent.class,
                                ExternalIdentityEvent.class,
                                ErasureEvent.class,
                                PathwayEvent.class,
                                CircleEvent.class,
                                OpeningEvent.class,
                                EntryEvent.class,
                                RequestEvent.class)
                        .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                        .toList());
    }

    private static Template template() {
        return new Template(
                "all",
                LABELS,
                List.of("protection"),
                ON,
                ON.plusYears(2),
                LABELLED,
                new Template.Intakes(3, 10),
                List.of(new Template.Stage("info-certified", "certificate", "info", LABELS)),
                List.of(new Template.Series("info", 14, 70, "absent", "before", LABELS)),
                new Template.Internship(240, 6, 70, "internship", "info"),
                new Template.WorkStudy(6, 18),
                new Template.Modules("e-learning", 40, List.of("fr")),
                LABELLED,
                LABELLED,
                LABELLED,
                LABELLED,
                LABELLED,
                new Template.Housing(6),
                1,
                LABELLED,
                List.of(new Template.Outcome("lasting-job", "lasting-job", LABELS)),
                List.of(new Template.Target("participants", 150, "year")),
                6,
                List.of(3, 6, 12),
                new Template.Rupture(30, 60, 3),
                "esf-plus");
    }
}
