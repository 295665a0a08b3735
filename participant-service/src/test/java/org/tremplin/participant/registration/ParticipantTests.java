package org.tremplin.participant.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tremplin.participant.registration.ParticipantCommand.AddExternalId;
import org.tremplin.participant.registration.ParticipantCommand.AnnounceErasure;
import org.tremplin.participant.registration.ParticipantCommand.ChangeContact;
import org.tremplin.participant.registration.ParticipantCommand.Erase;
import org.tremplin.participant.registration.ParticipantCommand.PostponeErasure;
import org.tremplin.participant.registration.ParticipantCommand.Register;
import org.tremplin.participant.registration.ParticipantCommand.ReleaseIdentity;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.participant.registration.events.ContactChanged;
import org.tremplin.participant.registration.events.ErasureAnnounced;
import org.tremplin.participant.registration.events.ErasurePostponed;
import org.tremplin.participant.registration.events.ExternalIdAdded;
import org.tremplin.participant.registration.events.ExternalIdentityReleased;
import org.tremplin.participant.registration.events.ExternalIdentityTaken;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.participant.registration.events.ParticipantRegistered;
import org.tremplin.platform.privacy.PersonErased;
import org.tremplin.web.NotFound;
import org.tremplin.web.NotYourPartner;

class ParticipantTests {

    private static final String AMINA = "6f1c2a34-0000-4000-8000-000000000001";
    private static final LocalDate TODAY = LocalDate.parse("2017-09-04");
    private static final ExternalId AT_ASTI = new ExternalId("asti", "2017-2-01", "f1");
    private static final ExternalId AT_CRIA = new ExternalId("cria", "C-77", "f2");
    private static final Contact PHONE = new Contact("+352 621 000 000", null, null);

    private final AggregateTestFixture<Participant> fixture = new AggregateTestFixture<>(Participant.class);

    ParticipantTests() {
        fixture.registerInjectableResource(Clock.fixed(Instant.parse("2017-09-04T08:00:00Z"), ZoneOffset.UTC));
    }

    @Nested
    class RegisterPerson {

        @Test
        void registersOnTheDayGiven() {
            LocalDate on = LocalDate.parse("2017-07-12");
            fixture.givenNoPriorActivity()
                    .when(register(null, 1990, null, on))
                    .expectEvents(registered(null, 1990, null, on));
        }

        @Test
        void registersTodayWhereNoDayIsGiven() {
            fixture.givenNoPriorActivity()
                    .when(register(null, null, null, null))
                    .expectEvents(registered(null, null, null, TODAY));
        }

        @Test
        void takesTheYearFromTheBirthDate() {
            LocalDate born = LocalDate.parse("1990-05-31");
            fixture.givenNoPriorActivity()
                    .when(register(born, null, null, TODAY))
                    .expectEvents(registered(born, 1990, null, TODAY));
        }

        @Test
        void reservesTheExternalIdInTheSameTransaction() {
            fixture.givenNoPriorActivity()
                    .when(register(null, 1990, AT_ASTI, TODAY))
                    .expectEvents(
                            new ExternalIdentityTaken("f1", AMINA, "asti"),
                            registered(null, 1990, null, TODAY),
                            new ExternalIdAdded(AMINA, "asti", "2017-2-01", "f1"));
        }

        @Test
        void cannotRegisterTheSameIdTwice() {
            fixture.given(registered(null, 1990, null, TODAY))
                    .when(register(null, 1990, null, TODAY))
                    .expectException(EventStoreException.class);
        }
    }

    @Nested
    class Forgetting {

        private static final LocalDate FROM = TODAY.plusDays(30);
        private static final ParticipantErased ERASED =
                new ParticipantErased(AMINA, "asti", "asked-by-person", List.of("f1"), null, TODAY);

        @Test
        void forgetsHerAndNamesTheIdentifiersThatAreFree() {
            fixture.given(registered(null, 1990, null, TODAY), new ExternalIdAdded(AMINA, "asti", "2017-2-01", "f1"))
                    .when(new Erase(AMINA, "asti", "asked-by-person", null, TODAY))
                    .expectEvents(ERASED);
        }

        @Test
        void forgetsHerOnce() {
            fixture.given(registered(null, 1990, null, TODAY), ERASED)
                    .when(new Erase(AMINA, "asti", "registered-by-mistake", null, TODAY))
                    .expectNoEvents();
        }

        @Test
        void leavesItToThePartnerThatRegisteredHer() {
            fixture.given(registered(null, 1990, null, TODAY))
                    .when(new Erase(AMINA, "cria", "asked-by-person", null, TODAY))
                    .expectException(NotYourPartner.class);
            fixture.given(registered(null, 1990, null, TODAY), new ErasureAnnounced(AMINA, "asti", FROM, TODAY))
                    .when(new PostponeErasure(AMINA, "cria", "still-in-contact", FROM, TODAY))
                    .expectException(NotYourPartner.class);
        }

        @Test
        void tellsOthersNothingOfSomebodyErased() {
            fixture.given(registered(null, 1990, null, TODAY), ERASED)
                    .when(new Erase(AMINA, "cria", "asked-by-person", null, TODAY))
                    .expectException(NotFound.class);
        }

        @Test
        void takesNothingMoreAboutHer() {
            for (Object command : List.of(
                    new AddExternalId(AMINA, AT_CRIA),
                    new ChangeContact(AMINA, PHONE),
                    new AnnounceErasure(AMINA, FROM, TODAY),
                    new PostponeErasure(AMINA, null, "contact-resumed", FROM, TODAY))) {
                fixture.given(registered(null, 1990, null, TODAY), ERASED)
                        .when(command)
                        .expectException(PersonErased.class);
            }
        }

        @Test
        void waitsForTheDayThatWasAnnounced() {
            Erase early = new Erase(AMINA, null, Erase.RETENTION, null, FROM.minusDays(1));
            Erase due = new Erase(AMINA, null, Erase.RETENTION, null, FROM);
            ErasureAnnounced announced = new ErasureAnnounced(AMINA, "asti", FROM, TODAY);
            fixture.given(registered(null, 1990, null, TODAY)).when(due).expectException(ErasureNotDue.class);
            fixture.given(registered(null, 1990, null, TODAY), announced)
                    .when(early)
                    .expectException(ErasureNotDue.class);
            fixture.given(registered(null, 1990, null, TODAY), announced)
                    .when(due)
                    .expectEvents(new ParticipantErased(AMINA, "asti", Erase.RETENTION, List.of(), null, FROM));
        }

        @Test
        void isAnnouncedOnceAndCalledOffByWhoKeepsHer() {
            ErasureAnnounced announced = new ErasureAnnounced(AMINA, "asti", FROM, TODAY);
            ErasurePostponed postponed = new ErasurePostponed(AMINA, "claim-pending", TODAY.plusYears(1), TODAY);
            PostponeErasure keep = new PostponeErasure(AMINA, "asti", "claim-pending", TODAY.plusYears(1), TODAY);
            fixture.given(registered(null, 1990, null, TODAY))
                    .when(new AnnounceErasure(AMINA, FROM, TODAY))
                    .expectEvents(announced);
            fixture.given(registered(null, 1990, null, TODAY), announced)
                    .when(new AnnounceErasure(AMINA, FROM.plusDays(1), TODAY.plusDays(1)))
                    .expectNoEvents();
            fixture.given(registered(null, 1990, null, TODAY), announced)
                    .when(keep)
                    .expectEvents(postponed);
            fixture.given(registered(null, 1990, null, TODAY), announced, postponed)
                    .when(keep)
                    .expectException(ErasureNotDue.class);
        }

        @Test
        void setsAnIdentifierFreeOnceAndOnlyHers() {
            AggregateTestFixture<ExternalIdentity> identity = new AggregateTestFixture<>(ExternalIdentity.class);
            ExternalIdentityTaken taken = new ExternalIdentityTaken("f1", AMINA, "asti");
            ReleaseIdentity release = new ReleaseIdentity("f1", AMINA);
            identity.given(taken).when(release).expectEvents(new ExternalIdentityReleased("f1", AMINA));
            identity.given(taken, new ExternalIdentityReleased("f1", AMINA))
                    .when(release)
                    .expectNoEvents();
            identity.given(taken)
                    .when(new ReleaseIdentity("f1", "somebody-else"))
                    .expectNoEvents();
        }
    }

    @Nested
    class AddFurtherId {

        @Test
        void addsAndReserves() {
            fixture.given(registered(null, 1990, null, TODAY))
                    .when(new AddExternalId(AMINA, AT_CRIA))
                    .expectEvents(
                            new ExternalIdentityTaken("f2", AMINA, "cria"),
                            new ExternalIdAdded(AMINA, "cria", "C-77", "f2"));
        }

        @Test
        void saysNothingTwice() {
            fixture.given(registered(null, 1990, null, TODAY), new ExternalIdAdded(AMINA, "cria", "C-77", "f2"))
                    .when(new AddExternalId(AMINA, AT_CRIA))
                    .expectNoEvents();
        }

        @Test
        void doesNotKnowStrangers() {
            fixture.givenNoPriorActivity()
                    .when(new AddExternalId(AMINA, AT_CRIA))
                    .expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class ChangeHerContact {

        @Test
        void replacesWhatWasKnown() {
            fixture.given(registered(null, 1990, null, TODAY))
                    .when(new ChangeContact(AMINA, PHONE))
                    .expectEvents(new ContactChanged(AMINA, PHONE));
        }

        @Test
        void saysNothingWhereNothingChanged() {
            fixture.given(registered(null, 1990, PHONE, TODAY))
                    .when(new ChangeContact(AMINA, PHONE))
                    .expectNoEvents();
        }

        @Test
        void goesBackToWhatItWas() {
            Contact mail = new Contact(null, "amina@example.org", null);
            fixture.given(registered(null, 1990, PHONE, TODAY), new ContactChanged(AMINA, mail))
                    .when(new ChangeContact(AMINA, PHONE))
                    .expectEvents(new ContactChanged(AMINA, PHONE));
        }
    }

    private static Register register(LocalDate date, Integer year, ExternalId externalId, LocalDate on) {
        return new Register(
                AMINA,
                "asti",
                "Amina",
                "Diallo",
                date,
                year,
                "f",
                "GN",
                "protection",
                "fr",
                "A2",
                null,
                externalId,
                on);
    }

    private static ParticipantRegistered registered(LocalDate date, Integer year, Contact contact, LocalDate on) {
        return new ParticipantRegistered(
                AMINA, "asti", "Amina", "Diallo", date, year, "f", "GN", "protection", "fr", "A2", contact, on);
    }
}
