package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.participant.consortium.events.PartnerEvent;
import org.tremplin.participant.consortium.events.PartnerJoined;
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
        };
    }
}
