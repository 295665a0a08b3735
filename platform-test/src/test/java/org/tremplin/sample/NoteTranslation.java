package org.tremplin.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

@Component
class NoteTranslation implements Translation<NoteEvent> {

    static volatile boolean failing;

    @Override
    public Class<NoteEvent> events() {
        return NoteEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(NoteEvent event) {
        if (failing) {
            throw new IllegalStateException("cannot be published now");
        }
        return switch (event) {
            case NoteEvent.NoteOpened opened ->
                new Outgoing(opened.person(), new EmployerJoinedV1(opened.note(), opened.sector()));
            case NoteEvent.NoteAmended ignored -> null;
            case NoteEvent.NoteShared ignored -> null;
            case NoteEvent.NoteClosed ignored -> null;
        };
    }
}
