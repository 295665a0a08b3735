package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.registration.events.ExternalIdentityEvent;
import org.tremplin.participant.registration.events.ExternalIdentityReleased;
import org.tremplin.participant.registration.events.ExternalIdentityTaken;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** Identifiers of partners' systems concern nobody else. */
@Component
class ExternalIdentityTranslation implements Translation<ExternalIdentityEvent> {

    @Override
    public Class<ExternalIdentityEvent> events() {
        return ExternalIdentityEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(ExternalIdentityEvent event) {
        return switch (event) {
            case ExternalIdentityTaken it -> null;
            case ExternalIdentityReleased it -> null;
        };
    }
}
