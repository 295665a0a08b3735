package org.tremplin.training.certificates.events;

import java.time.LocalDate;

/**
 * A stage's own rule holds no longer.
 *
 * @param participant id of the participant
 * @param programme code of the programme
 * @param kind kind of the certificate that the rule gave
 * @param source stream of the fact that broke it
 * @param sequence position of that fact in its stream, so that a repetition is known as one
 * @param on day on which the rule ceased to hold
 */
public record RuleBroken(String participant, String programme, String kind, String source, long sequence, LocalDate on)
        implements PortfolioEvent {}
