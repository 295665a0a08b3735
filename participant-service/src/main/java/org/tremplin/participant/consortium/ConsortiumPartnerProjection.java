package org.tremplin.participant.consortium;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.consortium.events.AgreementSigned;
import org.tremplin.participant.consortium.events.PartnerEvent;
import org.tremplin.participant.consortium.events.PartnerJoined;
import org.tremplin.participant.consortium.events.PartnerLeft;
import org.tremplin.platform.access.Agreement;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps the list of partners, and by which agreement each is bound. */
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
        return List.of(ConsortiumPartner.COLLECTION, Agreement.COLLECTION);
    }

    @Override
    public void on(PartnerEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case PartnerJoined joined ->
                changes.set(
                        ConsortiumPartner.COLLECTION,
                        joined.partner(),
                        Map.of("name", joined.name(), "kind", joined.kind()));
            case AgreementSigned signed -> {
                changes.set(ConsortiumPartner.COLLECTION, signed.partner(), shown(signed));
                changes.set(Agreement.COLLECTION, signed.partner(), Agreement.signed(signed.from(), signed.until()));
            }
            case PartnerLeft left -> {
                changes.set(ConsortiumPartner.COLLECTION, left.partner(), Map.of("leftOn", left.on()));
                changes.set(Agreement.COLLECTION, left.partner(), Agreement.ended(left.on()));
            }
        }
    }

    private static Map<String, @Nullable Object> shown(AgreementSigned signed) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("agreement", new ConsortiumPartner.Term(signed.from(), signed.until()));
        values.put("leftOn", null);
        return values;
    }
}
