package org.tremplin.training.certificates.events;

import java.time.LocalDate;

/**
 * The participant holds a certificate of a programme from now on.
 *
 * @param participant id of the participant
 * @param number number of the certificate, which nobody can guess
 * @param kind what it certifies, such as info, workshop or internship
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param on day on which the rule came to hold
 */
public record CertificateAwarded(
        String participant, String number, String kind, String programme, String cohort, LocalDate on)
        implements PortfolioEvent {}
