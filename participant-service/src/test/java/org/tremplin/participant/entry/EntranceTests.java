package org.tremplin.participant.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tremplin.participant.entry.EntryCommand.GiveCode;
import org.tremplin.participant.entry.EntryCommand.RevokeCode;
import org.tremplin.participant.entry.EntryCommand.UseCode;
import org.tremplin.participant.entry.events.EntryCodeGiven;
import org.tremplin.participant.entry.events.EntryCodeRevoked;
import org.tremplin.participant.entry.events.EntryCodeUsed;

class EntranceTests {

    private static final String AMINA = "6f1c2a34-0000-4000-8000-000000000001";
    private static final String ID = EntryCommand.idOf(AMINA);
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);

    private FixtureConfiguration<Entrance> fixture;

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(Entrance.class);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static EntryCodeGiven given(String entry, String code, Instant until) {
        return new EntryCodeGiven(AMINA, entry, code, until, "asti", "adviser");
    }

    @Nested
    class Give {

        private final GiveCode command = new GiveCode(ID, AMINA, "e2", "c2", LATER, "asti", "adviser");

        @Test
        void isAcceptedFromNothing() {
            fixture.givenNoPriorActivity().when(command).expectEvents(given("e2", "c2", LATER));
        }

        @Test
        void voidsTheCodeBefore() {
            fixture.given(given("e1", "c1", LATER), given("e2", "c2", LATER))
                    .when(new UseCode(ID, "c1"))
                    .expectException(CodeNotGood.class);
        }

        @Test
        void letsInAgainWhoWasThereBefore() {
            fixture.given(given("e1", "c1", LATER), new EntryCodeUsed(AMINA, "e1", NOW), given("e2", "c2", LATER))
                    .when(new UseCode(ID, "c2"))
                    .expectEvents(new EntryCodeUsed(AMINA, "e2", NOW));
        }
    }

    @Nested
    class Use {

        @Test
        void isAcceptedOnce() {
            fixture.given(given("e1", "c1", LATER))
                    .when(new UseCode(ID, "c1"))
                    .expectResultMessagePayload("e1")
                    .expectEvents(new EntryCodeUsed(AMINA, "e1", NOW));
        }

        @Test
        void isRefusedTheSecondTime() {
            fixture.given(given("e1", "c1", LATER), new EntryCodeUsed(AMINA, "e1", NOW))
                    .when(new UseCode(ID, "c1"))
                    .expectException(CodeNotGood.class);
        }

        @Test
        void isRefusedFromTheMomentOfExpiry() {
            fixture.given(given("e1", "c1", NOW)).when(new UseCode(ID, "c1")).expectException(CodeNotGood.class);
        }

        @Test
        void isRefusedForAnotherCode() {
            fixture.given(given("e1", "c1", LATER)).when(new UseCode(ID, "c2")).expectException(CodeNotGood.class);
        }

        @Test
        void isRefusedAfterItWasTakenBack() {
            fixture.given(given("e1", "c1", LATER), new EntryCodeRevoked(AMINA, "e1"))
                    .when(new UseCode(ID, "c1"))
                    .expectException(CodeNotGood.class);
        }
    }

    @Nested
    class Revoke {

        @Test
        void endsAlsoWhatCameOfTheCode() {
            fixture.given(given("e1", "c1", LATER), new EntryCodeUsed(AMINA, "e1", NOW))
                    .when(new RevokeCode(ID))
                    .expectEvents(new EntryCodeRevoked(AMINA, "e1"));
        }

        @Test
        void changesNothingTheSecondTime() {
            fixture.given(given("e1", "c1", LATER), new EntryCodeRevoked(AMINA, "e1"))
                    .when(new RevokeCode(ID))
                    .expectNoEvents();
        }
    }
}
