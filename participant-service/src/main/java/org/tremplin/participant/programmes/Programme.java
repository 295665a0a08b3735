package org.tremplin.participant.programmes;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.tremplin.participant.programmes.events.ProgrammeEvent;
import org.tremplin.participant.programmes.events.ProgrammePublished;
import org.tremplin.participant.programmes.events.Template;

/** A programme of the consortium and its revisions. */
@AggregateRoot(type = "programme")
class Programme {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String id;

    private int revision;
    private Template template;

    @SuppressWarnings("NullAway.Init")
    Programme() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Programme(ProgrammeCommand.Publish command) {
        AggregateLifecycle.apply(new ProgrammePublished(command.template().code(), 1, command.template()));
    }

    @CommandHandler
    void decide(ProgrammeCommand.Revise command) {
        if (!command.template().equals(template)) {
            AggregateLifecycle.apply(
                    new ProgrammePublished(command.template().code(), revision + 1, command.template()));
        }
    }

    @EventSourcingHandler
    void evolve(ProgrammeEvent event) {
        switch (event) {
            case ProgrammePublished published -> {
                id = ProgrammeCommand.idOf(published.programme());
                revision = published.revision();
                template = published.template();
            }
        }
    }
}
