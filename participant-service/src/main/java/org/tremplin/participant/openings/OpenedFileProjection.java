package org.tremplin.participant.openings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.participant.openings.events.FileOpened;
import org.tremplin.participant.openings.events.OpeningEvent;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps which files were opened; what was said about it lies beside, by person, so that it can be forgotten as one. */
@Component
class OpenedFileProjection implements Projection<OpeningEvent> {

    static final String NOTES = "opening_notes";

    @Override
    public String name() {
        return "participant-openings";
    }

    @Override
    public Class<OpeningEvent> events() {
        return OpeningEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(OpenedFile.COLLECTION, NOTES);
    }

    @Override
    public void on(OpeningEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case FileOpened it -> {
                changes.set(
                        OpenedFile.COLLECTION,
                        it.opening(),
                        Map.of(
                                "participant", it.participant(),
                                "subject", it.subject(),
                                "partner", it.partner(),
                                "reason", it.reason(),
                                "from", it.from(),
                                "until", it.until()));
                changes.set(NOTES, it.participant(), Collections.singletonMap("notes." + it.opening(), it.note()));
            }
        }
    }
}
