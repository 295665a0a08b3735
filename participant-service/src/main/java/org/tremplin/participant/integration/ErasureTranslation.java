package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.platform.erasure.events.ErasureConfirmed;
import org.tremplin.platform.erasure.events.ErasureEvent;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** That somebody is forgotten here is this service's own matter: it is the one that reports. */
@Component
class ErasureTranslation implements Translation<ErasureEvent> {

    @Override
    public Class<ErasureEvent> events() {
        return ErasureEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(ErasureEvent event) {
        return switch (event) {
            case ErasureConfirmed it -> null;
        };
    }
}
