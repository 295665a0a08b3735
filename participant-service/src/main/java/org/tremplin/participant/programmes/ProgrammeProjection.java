package org.tremplin.participant.programmes;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.events.ProgrammeEvent;
import org.tremplin.participant.programmes.events.ProgrammePublished;
import org.tremplin.platform.access.AccessProjection;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps the codes of the programmes, which are parts of the paths by which access is looked up. */
@Component
class ProgrammeProjection implements Projection<ProgrammeEvent> {

    @Override
    public String name() {
        return "participant-programmes";
    }

    @Override
    public Class<ProgrammeEvent> events() {
        return ProgrammeEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(AccessProjection.PROGRAMMES);
    }

    @Override
    public void on(ProgrammeEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case ProgrammePublished published ->
                changes.set(AccessProjection.PROGRAMMES, published.programme(), Map.of("known", true));
        }
    }
}
