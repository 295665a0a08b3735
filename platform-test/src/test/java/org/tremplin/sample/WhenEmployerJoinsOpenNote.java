package org.tremplin.sample;

import org.springframework.stereotype.Component;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Policy;

@Component
class WhenEmployerJoinsOpenNote implements Policy<PlacementEvent> {

    static volatile boolean refusing;

    private final Commands commands;

    WhenEmployerJoinsOpenNote(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "sample-echoes";
    }

    @Override
    public Class<PlacementEvent> events() {
        return PlacementEvent.class;
    }

    @Override
    public void react(PlacementEvent event, Envelope envelope) {
        if (event instanceof EmployerJoinedV1 joined) {
            if ("poison".equals(joined.sector()) && refusing) {
                throw new IllegalArgumentException("cannot handle this sector");
            }
            commands.createIfAbsent(new NoteCommand.OpenNote(
                    "echo-" + joined.employer(), envelope.subject(), "echo", String.valueOf(joined.sector())));
        }
    }
}
