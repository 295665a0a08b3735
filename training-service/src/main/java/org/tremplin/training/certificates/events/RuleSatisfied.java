package org.tremplin.training.certificates.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stage's own rule holds for the participant, whether or not the certificate that opens the stage is held yet.
 *
 * @param participant id of the participant
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param kind kind of the certificate that the rule gives
 * @param requires kind of the certificate that must be held as well, null where none
 * @param source stream of the fact that satisfied it
 * @param sequence position of that fact in its stream, so that a repetition is known as one
 * @param on day on which the rule came to hold
 */
public record RuleSatisfied(
        String participant,
        String programme,
        String cohort,
        String kind,
        @Nullable String requires,
        String source,
        long sequence,
        LocalDate on)
        implements PortfolioEvent {}
