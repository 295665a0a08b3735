package org.tremplin.training.integration;

import org.springframework.stereotype.Component;
import org.tremplin.contracts.training.ErasureConfirmedV1;
import org.tremplin.platform.erasure.events.ErasureConfirmed;
import org.tremplin.platform.erasure.events.ErasureEvent;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** That somebody is forgotten here, the participant-service must know. */
@Component
class ErasureTranslation implements Translation<ErasureEvent> {

    @Override
    public Class<ErasureEvent> events() {
        return ErasureEvent.class;
    }

    @Override
    public Outgoing translate(ErasureEvent event) {
        return switch (event) {
            case ErasureConfirmed it ->
                new Outgoing(it.participant(), new ErasureConfirmedV1(it.participant(), it.on()));
        };
    }
}
