package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.openings.events.FileOpened;
import org.tremplin.participant.openings.events.OpeningEvent;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** Files opened in an emergency are opened here only. */
@Component
class OpeningTranslation implements Translation<OpeningEvent> {

    @Override
    public Class<OpeningEvent> events() {
        return OpeningEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(OpeningEvent event) {
        return switch (event) {
            case FileOpened it -> null;
        };
    }
}
