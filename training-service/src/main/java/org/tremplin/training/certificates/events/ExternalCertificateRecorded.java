package org.tremplin.training.certificates.events;

import java.time.LocalDate;

/**
 * A certificate from elsewhere is in the participant's portfolio.
 *
 * @param participant id of the participant
 * @param kind such as ecdl, chamber-of-trades or chamber-of-employees
 * @param issuer code of the issuing body
 * @param issuerName the issuing body as it was written down, which stays in this service
 * @param on day on which it was issued
 */
public record ExternalCertificateRecorded(
        String participant, String kind, String issuer, String issuerName, LocalDate on) implements PortfolioEvent {}
