package org.tremplin.participant.consortium;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tremplin.participant.consortium.PartnerCommand.Join;
import org.tremplin.participant.consortium.PartnerCommand.Leave;
import org.tremplin.participant.consortium.PartnerCommand.SignAgreement;
import org.tremplin.participant.consortium.events.AgreementSigned;
import org.tremplin.participant.consortium.events.PartnerJoined;
import org.tremplin.participant.consortium.events.PartnerLeft;

class PartnerTests {

    private static final Join JOIN = new Join("partner:asti", "asti", "ASTI", "association");
    private static final PartnerJoined JOINED =
            new PartnerJoined("asti", "ASTI", "association", LocalDate.parse("2017-06-01"));
    private static final LocalDate FROM = LocalDate.parse("2017-01-01");
    private static final LocalDate UNTIL = LocalDate.parse("2019-12-31");
    private static final AgreementSigned SIGNED = new AgreementSigned("asti", FROM, UNTIL);
    private static final PartnerLeft LEFT = new PartnerLeft("asti", LocalDate.parse("2018-06-30"));

    private final AggregateTestFixture<Partner> fixture = new AggregateTestFixture<>(Partner.class);

    PartnerTests() {
        fixture.registerInjectableResource(Clock.fixed(Instant.parse("2017-06-01T08:00:00Z"), ZoneOffset.UTC));
    }

    @Nested
    class JoinConsortium {

        @Test
        void joinsToday() {
            fixture.givenNoPriorActivity().when(JOIN).expectEvents(JOINED);
        }

        @Test
        void cannotJoinTwice() {
            fixture.given(JOINED)
                    .when(JOIN)
                    .expectException(EventStoreException.class)
                    .expectNoEvents();
        }
    }

    @Nested
    class SignTheAgreement {

        @Test
        void binds() {
            fixture.given(JOINED).when(sign(FROM, UNTIL)).expectEvents(SIGNED);
        }

        @Test
        void saysNothingTwice() {
            fixture.given(JOINED, SIGNED).when(sign(FROM, UNTIL)).expectNoEvents();
        }

        @Test
        void prolongs() {
            fixture.given(JOINED, SIGNED).when(sign(FROM, null)).expectEvents(new AgreementSigned("asti", FROM, null));
        }

        @Test
        void refusesAnEndBeforeTheBeginning() {
            fixture.given(JOINED)
                    .when(sign(UNTIL, FROM))
                    .expectException(PartnerRefused.AgreementEndsBeforeItBegins.class);
        }

        @Test
        void refusesOneThatWouldEndTheOneInForceBeforeItBegins() {
            fixture.given(JOINED, SIGNED)
                    .when(sign(UNTIL.plusDays(1), null))
                    .expectException(PartnerRefused.AgreementInForce.class);
        }

        @Test
        void bindsAgainAfterADeparture() {
            LocalDate back = LEFT.on().plusDays(1);
            PartnerLeft left = new PartnerLeft("asti", LocalDate.parse("2017-05-31"));
            fixture.given(JOINED, SIGNED, left)
                    .when(sign(back, null))
                    .expectEvents(new AgreementSigned("asti", back, null));
        }

        @Test
        void doesNotUndoADeparture() {
            fixture.given(JOINED, SIGNED, LEFT)
                    .when(sign(FROM, UNTIL))
                    .expectException(PartnerRefused.AlreadyLeft.class);
        }

        @Test
        void isOnlyForWhoJoined() {
            fixture.givenNoPriorActivity().when(sign(FROM, UNTIL)).expectException(AggregateNotFoundException.class);
        }

        private SignAgreement sign(LocalDate from, @Nullable LocalDate until) {
            return new SignAgreement("partner:asti", from, until);
        }
    }

    @Nested
    class LeaveConsortium {

        @Test
        void leaves() {
            fixture.given(JOINED, SIGNED).when(leave(LEFT.on())).expectEvents(LEFT);
        }

        @Test
        void saysNothingTwice() {
            fixture.given(JOINED, SIGNED, LEFT).when(leave(LEFT.on())).expectNoEvents();
        }

        @Test
        void leavesOnOneDayOnly() {
            fixture.given(JOINED, SIGNED, LEFT)
                    .when(leave(LEFT.on().plusDays(1)))
                    .expectException(PartnerRefused.AlreadyLeft.class);
        }

        @Test
        void prolongsNothingByLeaving() {
            fixture.given(JOINED, SIGNED)
                    .when(leave(UNTIL.plusDays(1)))
                    .expectException(PartnerRefused.AgreementEndedBefore.class);
        }

        @Test
        void isOnlyForWhoJoined() {
            fixture.givenNoPriorActivity().when(leave(LEFT.on())).expectException(AggregateNotFoundException.class);
        }

        private Leave leave(LocalDate on) {
            return new Leave("partner:asti", on);
        }
    }
}
