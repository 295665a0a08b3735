package org.tremplin.participant.registration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.consortium.Consortium;
import org.tremplin.platform.commanding.AlreadyExists;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;
import org.tremplin.web.Actor;

/** Registers persons, for the API and for the pages. */
@Component
public class Registration {

    private final Commands commands;
    private final Consortium consortium;
    private final KnownIdentities identities;
    private final KnownParticipants participants;
    private final Reservations reservations;

    Registration(
            Commands commands,
            Consortium consortium,
            KnownIdentities identities,
            KnownParticipants participants,
            Reservations reservations) {
        this.commands = commands;
        this.consortium = consortium;
        this.identities = identities;
        this.participants = participants;
        this.reservations = reservations;
    }

    /** Registers a person once for each key. */
    public Written register(ParticipantCommand.Register command, IdempotencyKey key) {
        consortium.mustKnow(command.partner());
        participants.refuseErased(command.id());
        ExternalId externalId = command.externalId();
        try {
            return commands.create(externalId == null ? command : command.as(reservations.current(externalId)), key);
        } catch (AlreadyExists taken) {
            throw taken(command.externalId());
        }
    }

    /** Notes a further identifier; the same for the same person again changes nothing. */
    public Written add(ParticipantCommand.AddExternalId command) {
        participants.mustKnow(command.id());
        consortium.mustKnow(command.externalId().partner());
        try {
            ExternalId current = reservations.current(command.externalId());
            return commands.send(new ParticipantCommand.AddExternalId(command.id(), current));
        } catch (AlreadyExists taken) {
            throw taken(command.externalId());
        }
    }

    /** Notes how she can be reached; guarded by the version that the caller saw, if any. */
    public Written change(ParticipantCommand.ChangeContact command, @Nullable Long expectedVersion) {
        participants.mustKnow(command.id());
        return commands.send(command, expectedVersion);
    }

    private ExternalIdTaken taken(@Nullable ExternalId externalId) {
        Actor actor = Actor.current();
        if (externalId == null || !mayKnow(actor, externalId.partner())) {
            return new ExternalIdTaken(null);
        }
        return new ExternalIdTaken(identities
                .findById(externalId.identity())
                .map(KnownIdentity::participant)
                .orElse(null));
    }

    private static boolean mayKnow(Actor actor, String partner) {
        return actor.hasRole("coordinator") || actor.partner().equals(partner);
    }
}
