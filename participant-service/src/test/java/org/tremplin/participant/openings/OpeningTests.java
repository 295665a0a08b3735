package org.tremplin.participant.openings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.tremplin.participant.openings.OpeningCommand.OpenFile;
import org.tremplin.participant.openings.events.FileOpened;

class OpeningTests {

    private static final String AMINA = "6f1c2a34-0000-4000-8000-000000000001";
    private static final Instant NOW = Instant.parse("2017-09-04T08:00:00Z");
    private static final OpenFile OPEN = new OpenFile("o1", AMINA, "anna", "cria", "urgent-care", "She fell");
    private static final FileOpened OPENED = new FileOpened(
            AMINA, "o1", "anna", "cria", "urgent-care", "She fell", NOW, Instant.parse("2017-09-04T11:00:00Z"));

    private final AggregateTestFixture<Opening> fixture = new AggregateTestFixture<>(Opening.class);

    OpeningTests() {
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void opensForThreeHours() {
        fixture.givenNoPriorActivity().when(OPEN).expectEvents(OPENED);
    }

    @Test
    void cannotOpenTwice() {
        fixture.given(OPENED)
                .when(OPEN)
                .expectException(EventStoreException.class)
                .expectNoEvents();
    }
}
