package org.tremplin.contracts.placement;

import java.time.LocalDate;

/**
 * This service has forgotten a person.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param on day on which it had
 */
public record ErasureConfirmedV1(String participant, LocalDate on) implements PlacementEvent {}
