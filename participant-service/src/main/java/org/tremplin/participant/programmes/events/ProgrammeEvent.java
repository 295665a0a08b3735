package org.tremplin.participant.programmes.events;

/** What is stored about a programme. */
public sealed interface ProgrammeEvent permits ProgrammePublished {}
