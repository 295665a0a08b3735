package org.tremplin.participant.registration.events;

/**
 * An identifier of a partner's system belongs to nobody any more, because the person it belonged to was erased.
 *
 * @param identity id of the reservation that ends
 * @param participant pseudonymous id (UUID) of that person
 */
public record ExternalIdentityReleased(String identity, String participant) implements ExternalIdentityEvent {}
