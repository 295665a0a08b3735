package org.tremplin.participant.circle.events;

import java.time.LocalDate;

/**
 * A planned step was done or given up.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param step id (UUID) of the step
 * @param partner code of the partner that took the step with her
 * @param kind code of the theme that the step is about
 * @param outcome done or given-up
 * @param on day on which it ended
 */
public record StepEnded(String participant, String step, String partner, String kind, String outcome, LocalDate on)
        implements CircleEvent {}
