package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.entry.events.EntryCodeGiven;
import org.tremplin.participant.entry.events.EntryCodeRevoked;
import org.tremplin.participant.entry.events.EntryCodeUsed;
import org.tremplin.participant.entry.events.EntryEvent;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** How a person comes in concerns nobody else. */
@Component
class EntryTranslation implements Translation<EntryEvent> {

    @Override
    public Class<EntryEvent> events() {
        return EntryEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(EntryEvent event) {
        return switch (event) {
            case EntryCodeGiven it -> null;
            case EntryCodeUsed it -> null;
            case EntryCodeRevoked it -> null;
        };
    }
}
