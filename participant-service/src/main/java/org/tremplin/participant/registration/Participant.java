package org.tremplin.participant.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.registration.ParticipantCommand.AddExternalId;
import org.tremplin.participant.registration.ParticipantCommand.AnnounceErasure;
import org.tremplin.participant.registration.ParticipantCommand.ChangeContact;
import org.tremplin.participant.registration.ParticipantCommand.Erase;
import org.tremplin.participant.registration.ParticipantCommand.PostponeErasure;
import org.tremplin.participant.registration.ParticipantCommand.Register;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.participant.registration.events.ContactChanged;
import org.tremplin.participant.registration.events.ErasureAnnounced;
import org.tremplin.participant.registration.events.ErasurePostponed;
import org.tremplin.participant.registration.events.ExternalIdAdded;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.participant.registration.events.ParticipantRegistered;
import org.tremplin.participant.registration.events.RegistrationEvent;

/** A person who is followed by the consortium. */
@AggregateRoot(type = "participant")
class Participant {

    @AggregateIdentifier
    private String id;

    private final Set<String> identities = new TreeSet<>();
    private @Nullable Contact contact;
    private Farewell farewell;

    @SuppressWarnings("NullAway.Init")
    Participant() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Participant(Register command, Clock clock) throws Exception {
        LocalDate today = LocalDate.now(clock);
        AggregateLifecycle.apply(new ParticipantRegistered(
                command.id(),
                command.partner(),
                command.givenName(),
                command.familyName(),
                command.birthDate(),
                command.birthDate() == null
                        ? command.birthYear()
                        : Integer.valueOf(command.birthDate().getYear()),
                command.sex(),
                command.nationality(),
                command.status(),
                command.language(),
                command.level(),
                command.contact(),
                command.on() == null ? today : command.on()));
        if (command.externalId() != null) {
            take(command.id(), command.externalId());
        }
    }

    @CommandHandler
    void decide(AddExternalId command) throws Exception {
        farewell.refuseErased();
        if (!identities.contains(command.externalId().identity())) {
            take(id, command.externalId());
        }
    }

    @CommandHandler
    void decide(ChangeContact command) {
        farewell.refuseErased();
        if (!command.contact().equals(contact)) {
            AggregateLifecycle.apply(new ContactChanged(id, command.contact()));
        }
    }

    @CommandHandler
    void decide(AnnounceErasure command) {
        farewell.refuseErased();
        if (!farewell.isAnnounced()) {
            AggregateLifecycle.apply(new ErasureAnnounced(id, farewell.partner(), command.from(), command.on()));
        }
    }

    @CommandHandler
    void decide(PostponeErasure command) {
        farewell.refuseOthers(command.partner());
        farewell.refuseErased();
        if (!farewell.isAnnounced()) {
            throw new ErasureNotDue();
        }
        AggregateLifecycle.apply(new ErasurePostponed(id, command.reason(), command.until(), command.on()));
    }

    @CommandHandler
    void decide(Erase command) {
        farewell.refuseOthers(command.partner());
        if (farewell.isErased()) {
            return;
        }
        if (command.reason().equals(Erase.RETENTION) && !farewell.isDue(command.on())) {
            throw new ErasureNotDue();
        }
        AggregateLifecycle.apply(new ParticipantErased(
                id,
                farewell.partner(),
                command.reason(),
                List.copyOf(identities),
                command.evidenceUntil(),
                command.on()));
    }

    /**
     * The identity's own stream starts in the same transaction, so the event store decides who had it first; it starts
     * before anything else is stored, so that this is what a lost race is about.
     */
    private static void take(String participant, ExternalId externalId) throws Exception {
        AggregateLifecycle.createNew(ExternalIdentity.class, () -> new ExternalIdentity(externalId, participant));
        AggregateLifecycle.apply(
                new ExternalIdAdded(participant, externalId.partner(), externalId.value(), externalId.identity()));
    }

    @EventSourcingHandler
    void evolve(RegistrationEvent event) {
        switch (event) {
            case ParticipantRegistered registered -> {
                id = registered.participant();
                farewell = new Farewell(registered.partner());
                contact = registered.contact();
            }
            case ExternalIdAdded added -> identities.add(added.identity());
            case ContactChanged changed -> contact = changed.contact();
            case ErasureAnnounced announced -> farewell.announced(announced.from());
            case ErasurePostponed ignored -> farewell.postponed();
            case ParticipantErased ignored -> {
                farewell.erased();
                contact = null;
            }
        }
    }
}
