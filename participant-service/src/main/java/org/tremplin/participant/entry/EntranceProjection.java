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
import org.tremplin.participant.registration.events.AboutPerson;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps whose code is whose, until she is erased. */
@Component
class EntranceProjection implements Projection<AboutPerson> {

    @Override
    public String name() {
        return "participant-entrances";
    }

    @Override
    public Class<AboutPerson> events() {
        return AboutPerson.class;
    }

    @Override
    public List<String> collections() {
        return List.of(KnownEntrance.COLLECTION);
    }

    @Override
    public void on(AboutPerson event, Envelope envelope, Changes changes) {
        switch (event) {
            case EntryEvent it -> changes.set(KnownEntrance.COLLECTION, it.participant(), values(it));
            case ParticipantErased it ->
                changes.set(KnownEntrance.COLLECTION, it.participant(), KnownEntrance.forgotten());
            default -> {}
        }
    }

    private static Map<String, @Nullable Object> values(EntryEvent event) {
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
        return values;
    }
}
