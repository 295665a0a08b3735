package org.tremplin.participant.registration;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.tremplin.participant.registration.events.ExternalIdentityEvent;
import org.tremplin.participant.registration.events.ExternalIdentityReleased;
import org.tremplin.participant.registration.events.ExternalIdentityTaken;

/** The reservation of one identifier of a partner's system: there can be only one stream of this id. */
@AggregateRoot(type = "external-identity")
class ExternalIdentity {

    @AggregateIdentifier
    private String id;

    private String participant;
    private boolean released;

    @SuppressWarnings("NullAway.Init")
    ExternalIdentity() {}

    @SuppressWarnings("NullAway.Init")
    ExternalIdentity(ExternalId externalId, String participant) {
        AggregateLifecycle.apply(
                new ExternalIdentityTaken(externalId.reservation(), participant, externalId.partner()));
    }

    @CommandHandler
    void decide(ParticipantCommand.ReleaseIdentity command) {
        if (!released && command.participant().equals(participant)) {
            AggregateLifecycle.apply(new ExternalIdentityReleased(id, participant));
        }
    }

    @EventSourcingHandler
    void evolve(ExternalIdentityEvent event) {
        switch (event) {
            case ExternalIdentityTaken taken -> {
                id = taken.identity();
                participant = taken.participant();
            }
            case ExternalIdentityReleased ignored -> released = true;
        }
    }
}
