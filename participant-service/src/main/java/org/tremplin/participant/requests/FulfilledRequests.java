package org.tremplin.participant.requests;

import org.springframework.stereotype.Component;
import org.tremplin.participant.erasure.AskedErasures;
import org.tremplin.participant.requests.RequestCommand.FulfilErasure;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.eventstore.Streams;

/** Notes of an erased person's request that it is done, because it is. */
@Component
class FulfilledRequests implements AskedErasures {

    private final Commands commands;
    private final Streams streams;

    FulfilledRequests(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @Override
    public void done(String participant, String partner) {
        String id = RequestCommand.idOf(participant);
        if (streams.exist(id)) {
            commands.send(new FulfilErasure(id, partner));
        }
    }
}
