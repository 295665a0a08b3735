package org.tremplin.participant.openings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.tremplin.participant.openings.events.FileOpened;
import org.tremplin.participant.openings.events.OpeningEvent;

/** One file opened once, in an emergency. */
@AggregateRoot(type = "opening")
class Opening {

    private static final Duration OPEN = Duration.ofHours(3);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String id;

    @SuppressWarnings("NullAway.Init")
    Opening() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Opening(OpeningCommand.OpenFile command, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        AggregateLifecycle.apply(new FileOpened(
                command.participant(),
                command.id(),
                command.subject(),
                command.partner(),
                command.reason(),
                command.note(),
                now,
                now.plus(OPEN)));
    }

    @EventSourcingHandler
    void evolve(OpeningEvent event) {
        switch (event) {
            case FileOpened opened -> id = opened.opening();
        }
    }
}
