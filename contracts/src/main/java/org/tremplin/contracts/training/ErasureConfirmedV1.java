package org.tremplin.contracts.training;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * This service has forgotten a person.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param on day on which it had
 */
@Classified(DataClass.CONTACT)
public record ErasureConfirmedV1(String participant, LocalDate on) implements TrainingEvent {}
