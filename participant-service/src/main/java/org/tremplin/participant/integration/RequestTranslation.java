package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.requests.events.CorrectionRequested;
import org.tremplin.participant.requests.events.ErasureRequested;
import org.tremplin.participant.requests.events.RequestAnswered;
import org.tremplin.participant.requests.events.RequestEvent;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** What a person asks about her file is between her and who keeps it. */
@Component
class RequestTranslation implements Translation<RequestEvent> {

    @Override
    public Class<RequestEvent> events() {
        return RequestEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(RequestEvent event) {
        return switch (event) {
            case CorrectionRequested it -> null;
            case ErasureRequested it -> null;
            case RequestAnswered it -> null;
        };
    }
}
