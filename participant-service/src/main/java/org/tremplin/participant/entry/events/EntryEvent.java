package org.tremplin.participant.entry.events;

import org.tremplin.participant.registration.events.AboutPerson;

/** What is stored about a person's way in. */
public sealed interface EntryEvent extends AboutPerson permits EntryCodeGiven, EntryCodeUsed, EntryCodeRevoked {}
