package org.tremplin.participant.requests.events;

import java.time.LocalDate;

/**
 * A person asks that her file be erased (GDPR, article 17).
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param request id (UUID) of the request
 * @param on day on which she asked
 */
public record ErasureRequested(String participant, String request, LocalDate on) implements RequestEvent {}
