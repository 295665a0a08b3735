package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A step of a participant was planned with a partner.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param step id (UUID) of the step
 * @param partner code of the partner that takes the step with her
 * @param kind code of the theme that the step is about, such as language
 * @param due day by which it is planned
 */
@Classified(DataClass.SENSITIVE)
public record StepPlannedV1(String participant, String step, String partner, String kind, LocalDate due)
        implements ParticipantEvent {}
