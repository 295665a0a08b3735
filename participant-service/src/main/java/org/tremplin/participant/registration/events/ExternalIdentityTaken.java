package org.tremplin.participant.registration.events;

/**
 * An identifier of a partner's system belongs to one participant, and to no other.
 *
 * @param identity id of the reservation: fingerprint of partner and identifier, with a number where it was free again before
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner
 */
public record ExternalIdentityTaken(String identity, String participant, String partner)
        implements ExternalIdentityEvent {}
