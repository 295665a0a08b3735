package org.tremplin.participant.programmes;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.platform.commanding.Commands;

/** Publishes at start what the programmes' files say, where it is new. */
@Component
class ProgrammePublisher implements ApplicationRunner {

    private final Programmes programmes;
    private final Commands commands;

    ProgrammePublisher(Programmes programmes, Commands commands) {
        this.programmes = programmes;
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments args) {
        programmes.all().forEach(this::publish);
    }

    private void publish(Template template) {
        String id = ProgrammeCommand.idOf(template.code());
        if (!commands.createIfAbsent(new ProgrammeCommand.Publish(id, template)).created()) {
            commands.send(new ProgrammeCommand.Revise(id, template));
        }
    }
}
