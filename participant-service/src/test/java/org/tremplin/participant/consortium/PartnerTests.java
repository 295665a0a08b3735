package org.tremplin.participant.consortium;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tremplin.participant.consortium.PartnerCommand.Join;
import org.tremplin.participant.consortium.events.PartnerJoined;

class PartnerTests {

    private static final Join JOIN = new Join("partner:asti", "asti", "ASTI", "association");
    private static final PartnerJoined JOINED =
            new PartnerJoined("asti", "ASTI", "association", LocalDate.parse("2017-06-01"));

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
}
