package org.tremplin.participant.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.entry.events.EntryCodeGiven;
import org.tremplin.participant.entry.events.EntryCodeRevoked;
import org.tremplin.participant.entry.events.EntryCodeUsed;
import org.tremplin.participant.entry.events.EntryEvent;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps whose code is whose. */
@Component
class EntranceProjection implements Projection<EntryEvent> {

    @Override
    public String name() {
        return "participant-entrances";
    }

    @Override
    public Class<EntryEvent> events() {
        return EntryEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(KnownEntrance.COLLECTION);
    }

    @Override
    public void on(EntryEvent event, Envelope envelope, Changes changes) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("code", null);
        switch (event) {
            case EntryCodeGiven it -> {
                values.put("entry", it.entry());
                values.put("code", it.code());
                values.put("until", it.until());
                values.put("partner", it.partner());
                values.put("usedAt", null);
            }
            case EntryCodeUsed it -> values.put("usedAt", it.at());
            case EntryCodeRevoked it -> {
                values.put("entry", null);
                values.put("until", null);
            }
        }
        changes.set(KnownEntrance.COLLECTION, event.participant(), values);
    }
}
