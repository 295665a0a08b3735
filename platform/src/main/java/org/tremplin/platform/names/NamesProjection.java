package org.tremplin.platform.names;

import java.util.List;
import java.util.Map;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Notes for whom a name is wanted; {@link NameLookup} fills it in. */
public final class NamesProjection implements Projection<ParticipantEvent> {

    static final String COLLECTION = "names";

    private final String application;

    NamesProjection(String application) {
        this.application = application;
    }

    @Override
    public String name() {
        return application + "-names";
    }

    @Override
    public Class<ParticipantEvent> events() {
        return ParticipantEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(COLLECTION);
    }

    @Override
    public void on(ParticipantEvent event, Envelope envelope, Changes changes) {
        if (event instanceof ParticipantRegisteredV1 registered) {
            changes.set(COLLECTION, registered.participant(), Map.of("state", WantedNames.WANTED));
        }
    }
}
