package org.tremplin.platform.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Notes for whom a name is wanted, which {@link NameLookup} fills in, and whose name is to be forgotten. */
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
        switch (event) {
            case ParticipantRegisteredV1 it ->
                changes.set(COLLECTION, it.participant(), Map.of("state", WantedNames.WANTED));
            case ParticipantErasedV1 it -> changes.set(COLLECTION, it.participant(), forgotten());
            default -> {}
        }
    }

    private static Map<String, @Nullable Object> forgotten() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("state", WantedNames.FORGOTTEN);
        values.put("name", null);
        return values;
    }
}
