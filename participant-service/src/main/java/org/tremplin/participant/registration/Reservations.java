package org.tremplin.participant.registration;

import org.springframework.stereotype.Component;
import org.tremplin.participant.registration.events.ExternalIdentityReleased;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.eventstore.Streams;

/** Who has which identifier of a partner's system: one stream for each time that it is taken. */
@Component
public class Reservations {

    private final Streams streams;
    private final Commands commands;

    Reservations(Streams streams, Commands commands) {
        this.streams = streams;
        this.commands = commands;
    }

    /** The identifier under the reservation that is in force or can be taken. */
    ExternalId current(ExternalId externalId) {
        ExternalId current = externalId;
        while (streams.endWith(ExternalIdentityReleased.class, current.reservation())) {
            current = current.takenAgain();
        }
        return current;
    }

    /** Sets free what an erased person had; what others have since is left alone. */
    public void release(String identity, String participant) {
        for (int turn = 0; streams.exist(ExternalId.reservation(identity, turn)); turn++) {
            commands.send(new ParticipantCommand.ReleaseIdentity(ExternalId.reservation(identity, turn), participant));
        }
    }
}
