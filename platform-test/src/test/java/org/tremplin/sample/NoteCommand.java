package org.tremplin.sample;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

sealed interface NoteCommand {

    record OpenNote(@TargetAggregateIdentifier String note, String person, String text, String sector)
            implements NoteCommand {}

    record AmendNote(@TargetAggregateIdentifier String note, String text) implements NoteCommand {}

    record ShareNote(@TargetAggregateIdentifier String note, String participant) implements NoteCommand {}

    record GlanceAtNote(@TargetAggregateIdentifier String note) implements NoteCommand {}

    record CloseNote(@TargetAggregateIdentifier String note) implements NoteCommand {}
}
