package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.participant.consortium.events.AgreementSigned;
import org.tremplin.participant.consortium.events.PartnerEvent;
import org.tremplin.participant.consortium.events.PartnerJoined;
import org.tremplin.participant.consortium.events.PartnerLeft;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** What the others learn about partners. */
@Component
class PartnerTranslation implements Translation<PartnerEvent> {

    @Override
    public Class<PartnerEvent> events() {
        return PartnerEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(PartnerEvent event) {
        return switch (event) {
            case PartnerJoined joined ->
                new Outgoing(
                        joined.partner(),
                        new PartnerJoinedV1(joined.partner(), joined.name(), joined.kind(), joined.on()));
            case AgreementSigned signed ->
                new Outgoing(signed.partner(), new AgreementSignedV1(signed.partner(), signed.from(), signed.until()));
            case PartnerLeft left -> new Outgoing(left.partner(), new PartnerLeftV1(left.partner(), left.on()));
        };
    }
}
