package org.tremplin.sample;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

@Component
class NoteProjection implements Projection<NoteEvent> {

    static volatile boolean refusing;

    @Override
    public String name() {
        return "sample-notes";
    }

    @Override
    public Class<NoteEvent> events() {
        return NoteEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of("notes");
    }

    @Override
    public void on(NoteEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case NoteEvent.NoteOpened opened -> {
                if ("poison".equals(opened.sector()) && refusing) {
                    throw new IllegalArgumentException("cannot handle this sector");
                }
                changes.set("notes", opened.note(), Map.of("text", opened.text(), "sector", opened.sector()));
            }
            case NoteEvent.NoteAmended amended -> changes.set("notes", amended.note(), Map.of("text", amended.text()));
            case NoteEvent.NoteShared ignored -> {}
            case NoteEvent.NoteClosed closed -> changes.set("notes", closed.note(), Map.of("closed", true));
        }
    }
}
