package org.tremplin.sample;

import org.springframework.stereotype.Component;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Policy;

@Component
class WhenNoteSharedOpenHers implements Policy<NoteEvent> {

    static volatile String refused = "";

    private final Commands commands;

    WhenNoteSharedOpenHers(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "sample-shares";
    }

    @Override
    public Class<NoteEvent> events() {
        return NoteEvent.class;
    }

    @Override
    public void react(NoteEvent event, Envelope envelope) {
        if (event instanceof NoteEvent.NoteShared shared) {
            if (shared.participant().equals(refused)) {
                throw new IllegalArgumentException("cannot do this for her");
            }
            commands.createIfAbsent(
                    new NoteCommand.OpenNote("hers-" + shared.participant(), shared.participant(), "shared", "wood"));
        }
    }
}
