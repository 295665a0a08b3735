package org.tremplin.sample;

import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.AboutPerson;
import org.tremplin.platform.privacy.PersonId;
import org.tremplin.platform.privacy.PersonalData;

sealed interface NoteEvent {

    record NoteOpened(
            String note,
            @PersonId String person,
            @PersonalData @Nullable String text,
            String sector) implements NoteEvent {}

    record NoteAmended(
            String note,
            @PersonId String person,
            @PersonalData @Nullable String text) implements NoteEvent {}

    record NoteShared(String note, String participant) implements NoteEvent, AboutPerson {}

    record NoteClosed(String note) implements NoteEvent {}
}
