package org.tremplin.participant.registration.events;

/**
 * An identifier of a partner's system belongs to one participant, and to no other.
 *
 * @param identity fingerprint of partner and identifier
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner
 */
public record ExternalIdentityTaken(String identity, String participant, String partner)
        implements ExternalIdentityEvent {}
