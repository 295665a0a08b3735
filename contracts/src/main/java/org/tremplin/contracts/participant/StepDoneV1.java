package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A planned step was done or given up.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param step id (UUID) of the step
 * @param partner code of the partner that took the step with her
 * @param kind code of the theme that the step is about, such as language
 * @param outcome done or given-up
 * @param on day on which it ended
 */
@Classified(DataClass.SENSITIVE)
public record StepDoneV1(String participant, String step, String partner, String kind, String outcome, LocalDate on)
        implements ParticipantEvent {}
