package org.tremplin.participant.registration.events;

/** What is stored about an identifier of a partner's system, itself only known by its fingerprint. */
public sealed interface ExternalIdentityEvent permits ExternalIdentityTaken, ExternalIdentityReleased {}
