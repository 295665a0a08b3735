package org.tremplin.contracts;

/**
 * A fact that one service tells the others. Payloads carry codes, ISO dates, counts and pseudonymous ids; never names,
 * contacts, addresses or free text. The class name is the contract: {@code SessionAttendedV1} in package
 * {@code org.tremplin.contracts.training} travels as {@code org.tremplin.training.session-attended.v1}.
 */
public interface PublishedEvent {}
