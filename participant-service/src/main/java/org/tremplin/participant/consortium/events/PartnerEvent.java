package org.tremplin.participant.consortium.events;

/** What is stored about a partner. */
public sealed interface PartnerEvent permits PartnerJoined, AgreementSigned, PartnerLeft {}
