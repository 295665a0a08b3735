package org.tremplin.contracts.training;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A certificate from elsewhere entered a participant's portfolio.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param kind such as ecdl, chamber-of-trades or chamber-of-employees
 * @param issuer code of the issuing body
 * @param on day on which it was issued
 */
@Classified(DataClass.PATHWAY)
public record ExternalCertificateRecordedV1(String participant, String kind, String issuer, LocalDate on)
        implements TrainingEvent {}
