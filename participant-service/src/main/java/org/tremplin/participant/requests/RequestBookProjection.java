package org.tremplin.participant.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.requests.events.CorrectionRequested;
import org.tremplin.participant.requests.events.ErasureRequested;
import org.tremplin.participant.requests.events.RequestAnswered;
import org.tremplin.participant.requests.events.RequestEvent;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps what was asked and answered. */
@Component
class RequestBookProjection implements Projection<RequestEvent> {

    @Override
    public String name() {
        return "participant-requests";
    }

    @Override
    public Class<RequestEvent> events() {
        return RequestEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(RequestBook.COLLECTION);
    }

    @Override
    public void on(RequestEvent event, Envelope envelope, Changes changes) {
        Map<String, @Nullable Object> values = new HashMap<>();
        String entry = "entries." + event.request() + ".";
        String words = "words." + event.request() + ".";
        switch (event) {
            case CorrectionRequested it -> {
                values.put(entry + "kind", "correction");
                values.put(entry + "on", it.on());
                values.put(words + "text", it.text());
            }
            case ErasureRequested it -> {
                values.put(entry + "kind", "erasure");
                values.put(entry + "on", it.on());
            }
            case RequestAnswered it -> {
                values.put(entry + "answer", it.answer());
                values.put(entry + "partner", it.partner());
                values.put(entry + "answeredOn", it.on());
                values.put(words + "reason", it.reason());
            }
        }
        changes.set(RequestBook.COLLECTION, event.participant(), values);
    }
}
