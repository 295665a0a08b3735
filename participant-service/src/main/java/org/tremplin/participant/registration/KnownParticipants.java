package org.tremplin.participant.registration;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.platform.privacy.PersonErased;
import org.tremplin.web.NotFound;

/** Who is registered. */
@Component
public class KnownParticipants {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Streams streams;
    private final Access access;

    KnownParticipants(Streams streams, Access access) {
        this.streams = streams;
        this.access = access;
    }

    /**
     * Refuses an id that is no participant's with {@code participant-not-found}, and one of somebody who was erased with
     * {@code participant-erased}.
     */
    public void mustKnow(String id) {
        if (!knew(id)) {
            throw new NotFound("participant");
        }
        refuseErased(id);
    }

    /** Whether she was ever registered. */
    public boolean knew(String id) {
        return ID.matcher(id).matches() && streams.exist(id);
    }

    /** Whether she was erased; that is the last that is ever said of her. */
    public boolean erased(String id) {
        return streams.endWith(ParticipantErased.class, id);
    }

    void refuseErased(String id) {
        if (erased(id)) {
            throw new PersonErased();
        }
    }

    /** Refuses an id that is no participant's, and whom the actor may not know so much of to change something. */
    public void mustShare(String id, Level level) {
        mustKnow(id);
        access.requireToChange(id, level);
    }
}
