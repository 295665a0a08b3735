package org.tremplin.participant.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tremplin.participant.registration.ParticipantCommand.AddExternalId;
import org.tremplin.participant.registration.ParticipantCommand.ChangeContact;
import org.tremplin.participant.registration.ParticipantCommand.Register;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.participant.registration.events.ContactChanged;
import org.tremplin.participant.registration.events.ExternalIdAdded;
import org.tremplin.participant.registration.events.ExternalIdentityTaken;
import org.tremplin.participant.registration.events.ParticipantRegistered;

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
