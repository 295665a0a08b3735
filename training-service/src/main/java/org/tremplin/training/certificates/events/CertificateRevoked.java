package org.tremplin.training.certificates.events;

import java.time.LocalDate;

/**
 * A certificate rests on something that was wrong, so it was never earned.
 *
 * @param participant id of the participant
 * @param number number of the certificate
 * @param kind what it certified
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param reason rate-below-threshold, prerequisite-lost or hours-below-threshold
 * @param on day on which the rule ceased to hold
 */
public record CertificateRevoked(
        String participant, String number, String kind, String programme, String cohort, String reason, LocalDate on)
        implements PortfolioEvent {}
