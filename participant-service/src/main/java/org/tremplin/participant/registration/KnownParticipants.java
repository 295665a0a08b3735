package org.tremplin.participant.registration;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.web.NotFound;

/** Who is registered. */
@Component
public class KnownParticipants {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Streams streams;

    KnownParticipants(Streams streams) {
        this.streams = streams;
    }

    /** Refuses an id that is no participant's with {@code participant-not-found}. */
    public void mustKnow(String id) {
        if (!ID.matcher(id).matches() || !streams.exist(id)) {
            throw new NotFound("participant");
        }
    }
}
