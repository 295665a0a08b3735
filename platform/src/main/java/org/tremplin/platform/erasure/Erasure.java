package org.tremplin.platform.erasure;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.tremplin.platform.erasure.events.ErasureConfirmed;
import org.tremplin.platform.erasure.events.ErasureEvent;

/** The forgetting of one participant in this service; it happens once. */
@AggregateRoot(type = "erasure")
class Erasure {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String id;

    @SuppressWarnings("NullAway.Init")
    Erasure() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Erasure(ConfirmErasureCommand command) {
        AggregateLifecycle.apply(new ErasureConfirmed(command.participant(), command.on()));
    }

    @EventSourcingHandler
    void evolve(ErasureEvent event) {
        switch (event) {
            case ErasureConfirmed confirmed -> id = ConfirmErasureCommand.idOf(confirmed.participant());
        }
    }
}
