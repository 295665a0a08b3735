package org.tremplin.participant.entry.events;

import java.time.Instant;

/**
 * A person was given a code to come in with; any code before it is void.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param entry id (UUID) of this giving
 * @param code keyed hash of the code; the code itself is kept nowhere
 * @param until from when on it is no longer good
 * @param partner code of the partner whose staff gave it
 * @param by subject of who gave it
 */
public record EntryCodeGiven(String participant, String entry, String code, Instant until, String partner, String by)
        implements EntryEvent {}
