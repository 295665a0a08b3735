package org.tremplin.participant.consortium;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.tremplin.participant.consortium.events.PartnerEvent;
import org.tremplin.participant.consortium.events.PartnerJoined;

/** A partner organisation. */
@AggregateRoot(type = "partner")
class Partner {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String id;

    @SuppressWarnings("NullAway.Init")
    Partner() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Partner(PartnerCommand.Join command, Clock clock) {
        AggregateLifecycle.apply(
                new PartnerJoined(command.code(), command.name(), command.kind(), LocalDate.now(clock)));
    }

    @EventSourcingHandler
    void evolve(PartnerEvent event) {
        switch (event) {
            case PartnerJoined joined -> id = PartnerCommand.idOf(joined.partner());
        }
    }
}
