package org.tremplin.participant.programmes.events;

/**
 * A programme, or a new revision of it, is offered from now on.
 *
 * @param programme code of the programme
 * @param revision 1 for the first publication, then rising
 * @param template all that it says
 */
public record ProgrammePublished(String programme, int revision, Template template) implements ProgrammeEvent {}
