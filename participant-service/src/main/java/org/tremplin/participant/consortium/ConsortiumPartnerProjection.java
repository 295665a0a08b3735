package org.tremplin.participant.consortium;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.participant.consortium.events.PartnerEvent;
import org.tremplin.participant.consortium.events.PartnerJoined;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps the list of partners. */
@Component
class ConsortiumPartnerProjection implements Projection<PartnerEvent> {

    @Override
    public String name() {
        return "participant-partners";
    }

    @Override
    public Class<PartnerEvent> events() {
        return PartnerEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(ConsortiumPartner.COLLECTION);
    }

    @Override
    public void on(PartnerEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case PartnerJoined joined ->
                changes.set(
                        ConsortiumPartner.COLLECTION,
                        joined.partner(),
                        Map.of("name", joined.name(), "kind", joined.kind()));
        }
    }
}
