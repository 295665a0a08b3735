package org.tremplin.platform.erasure.events;

import java.time.LocalDate;

/**
 * This service has forgotten a person: her key is destroyed, and its read models hold nothing that identifies her.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param on day on which it had
 */
public record ErasureConfirmed(String participant, LocalDate on) implements ErasureEvent {}
