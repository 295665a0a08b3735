package org.tremplin.placement.employers;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.tremplin.placement.employers.EmployerCommand.JoinEmployer;
import org.tremplin.placement.employers.events.EmployerEvent;
import org.tremplin.placement.employers.events.EmployerJoined;

/** An employer; its id follows from its name, so that there is one of each. */
@AggregateRoot(type = "employer")
class Employer {

    @AggregateIdentifier
    private @Nullable String id;

    Employer() {}

    @CommandHandler
    Employer(JoinEmployer command) {
        apply(new EmployerJoined(command.id(), command.name(), command.sector(), command.town()));
    }

    @EventSourcingHandler
    void evolve(EmployerEvent event) {
        switch (event) {
            case EmployerJoined joined -> id = joined.employer();
        }
    }
}
