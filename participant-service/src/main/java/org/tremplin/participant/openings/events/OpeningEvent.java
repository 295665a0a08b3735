package org.tremplin.participant.openings.events;

import org.tremplin.participant.registration.events.AboutPerson;

/** What is stored about a file that was opened in an emergency. */
public sealed interface OpeningEvent extends AboutPerson permits FileOpened {}
