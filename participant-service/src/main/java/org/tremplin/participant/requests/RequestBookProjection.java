package org.tremplin.participant.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.participant.requests.events.CorrectionRequested;
import org.tremplin.participant.requests.events.ErasureRequested;
import org.tremplin.participant.requests.events.RequestAnswered;
import org.tremplin.participant.requests.events.RequestEvent;
import org.tremplin.platform.erasure.events.ErasureConfirmed;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/**
 * Keeps what was asked and answered until the person is erased. It is forgotten once more when that is confirmed: something
 * may have been written in the moment before her key was destroyed.
 */
@Component
class RequestBookProjection implements Projection<Object> {

    @Override
    public String name() {
        return "participant-requests";
    }

    @Override
    public Class<Object> events() {
        return Object.class;
    }

    @Override
    public List<String> collections() {
        return List.of(RequestBook.COLLECTION);
    }

    @Override
    public void on(Object event, Envelope envelope, Changes changes) {
        switch (event) {
            case RequestEvent it -> changes.set(RequestBook.COLLECTION, it.participant(), values(it));
            case ParticipantErased it -> changes.set(RequestBook.COLLECTION, it.participant(), RequestBook.forgotten());
            case ErasureConfirmed it -> changes.set(RequestBook.COLLECTION, it.participant(), RequestBook.forgotten());
            default -> {}
        }
    }

    private static Map<String, @Nullable Object> values(RequestEvent event) {
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
                values.put(entry + "kind", RequestBook.ERASURE);
                values.put(entry + "on", it.on());
            }
            case RequestAnswered it -> {
                values.put(entry + "answer", it.answer());
                values.put(entry + "partner", it.partner());
                values.put(entry + "answeredOn", it.on());
                values.put(words + "reason", it.reason());
            }
        }
        return values;
    }
}
