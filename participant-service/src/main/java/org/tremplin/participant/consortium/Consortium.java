package org.tremplin.participant.consortium;

import org.springframework.stereotype.Component;
import org.tremplin.platform.eventstore.Streams;

/** Who is in the consortium. */
@Component
public class Consortium {

    private final Streams streams;

    Consortium(Streams streams) {
        this.streams = streams;
    }

    /** Refuses a partner that is not in the consortium. */
    public void mustKnow(String partner) {
        if (!streams.exist(PartnerCommand.idOf(partner))) {
            throw new PartnerUnknown(partner);
        }
    }
}
