package org.tremplin.participant.entry.events;

import java.time.Instant;

/**
 * A person came in with her code, which is void from then on.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param entry id (UUID) of the giving
 * @param at when
 */
public record EntryCodeUsed(String participant, String entry, Instant at) implements EntryEvent {}
