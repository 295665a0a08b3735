package org.tremplin.sample;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.tremplin.web.Refusal;

@AggregateRoot(type = "note")
class Note {

    @AggregateIdentifier
    private String id;

    private String person;
    private String text;
    private boolean closed;

    Note() {}

    @CommandHandler
    Note(NoteCommand.OpenNote open) {
        AggregateLifecycle.apply(new NoteEvent.NoteOpened(open.note(), open.person(), open.text(), open.sector()));
    }

    @CommandHandler
    void decide(NoteCommand.AmendNote amend) {
        if (closed) {
            throw new NoteClosedAlready();
        }
        if (!amend.text().equals(text)) {
            AggregateLifecycle.apply(new NoteEvent.NoteAmended(id, person, amend.text()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteCommand.GlanceAtNote glance) {
        // decides to do nothing, so that the note is not even started
    }

    @CommandHandler
    void decide(NoteCommand.ShareNote share) {
        AggregateLifecycle.apply(new NoteEvent.NoteShared(id, share.participant()));
    }

    @CommandHandler
    void decide(NoteCommand.CloseNote close) {
        AggregateLifecycle.apply(new NoteEvent.NoteClosed(id));
    }

    @EventSourcingHandler
    void evolve(NoteEvent event) {
        switch (event) {
            case NoteEvent.NoteOpened opened -> {
                id = opened.note();
                person = opened.person();
                text = opened.text();
            }
            case NoteEvent.NoteAmended amended -> text = amended.text();
            case NoteEvent.NoteShared ignored -> {}
            case NoteEvent.NoteClosed ignored -> closed = true;
        }
    }

    static final class NoteClosedAlready extends Refusal {
        NoteClosedAlready() {
            super("note-closed");
        }
    }
}
