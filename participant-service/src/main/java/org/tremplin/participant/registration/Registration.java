package org.tremplin.participant.registration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.consortium.Consortium;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.AlreadyExists;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;

/** Registers persons, for the API and for the pages. */
@Component
public class Registration {

    private final Commands commands;
    private final Consortium consortium;
    private final KnownIdentities identities;
    private final KnownParticipants participants;
    private final Access access;
    private final Reservations reservations;

    Registration(
            Commands commands,
            Consortium consortium,
            KnownIdentities identities,
            KnownParticipants participants,
            Access access,
            Reservations reservations) {
        this.commands = commands;
        this.consortium = consortium;
        this.identities = identities;
        this.participants = participants;
        this.access = access;
        this.reservations = reservations;
    }

    /** Registers a person once for each key, for the partner acted for. */
    public Written register(ParticipantCommand.Register command, IdempotencyKey key) {
        consortium.mustKnow(command.partner());
        consortium.mustActFor(command.partner());
        participants.refuseErased(command.id());
        ExternalId externalId = command.externalId();
        try {
            return commands.create(externalId == null ? command : command.as(reservations.current(externalId)), key);
        } catch (AlreadyExists taken) {
            throw taken(command.externalId());
        }
    }

    /** Notes a further identifier of the partner acted for; the same for the same person again changes nothing. */
    public Written add(ParticipantCommand.AddExternalId command) {
        participants.mustShare(command.id(), Level.EXISTENCE);
        consortium.mustKnow(command.externalId().partner());
        consortium.mustActFor(command.externalId().partner());
        try {
            ExternalId current = reservations.current(command.externalId());
            return commands.send(new ParticipantCommand.AddExternalId(command.id(), current));
        } catch (AlreadyExists taken) {
            throw taken(command.externalId());
        }
    }

    /** Notes how she can be reached; guarded by the version that the caller saw, if any. */
    public Written change(ParticipantCommand.ChangeContact command, @Nullable Long expectedVersion) {
        participants.mustShare(command.id(), Level.CONTACT);
        return commands.send(command, expectedVersion);
    }

    private ExternalIdTaken taken(@Nullable ExternalId externalId) {
        return new ExternalIdTaken(Optional.ofNullable(externalId)
                .flatMap(taken -> identities.findById(taken.identity()))
                .map(KnownIdentity::participant)
                .filter(one -> access.to(one).contains(Level.EXISTENCE))
                .orElse(null));
    }
}
