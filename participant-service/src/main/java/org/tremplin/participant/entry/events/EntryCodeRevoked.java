package org.tremplin.participant.entry.events;

/**
 * A code was taken back: it opens nothing any more, and who came in with it cannot stay.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param entry id (UUID) of the giving
 */
public record EntryCodeRevoked(String participant, String entry) implements EntryEvent {}
