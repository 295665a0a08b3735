package org.tremplin.participant.consortium;

import org.springframework.stereotype.Component;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.web.Actor;
import org.tremplin.web.NotYourPartner;

/** Who is in the consortium. */
@Component
public class Consortium {

    private final Streams streams;
    private final Access access;

    Consortium(Streams streams, Access access) {
        this.streams = streams;
        this.access = access;
    }

    /** Refuses a partner that is not in the consortium. */
    public void mustKnow(String partner) {
        if (!streams.exist(PartnerCommand.idOf(partner))) {
            throw new PartnerUnknown(partner);
        }
    }

    /** Refuses a partner that the actor does not act for, and one that is not bound by the agreement today. */
    public void mustActFor(String partner) {
        if (!Actor.current().partner().equals(partner)) {
            throw new NotYourPartner();
        }
        access.requireAgreement();
    }
}
