package org.tremplin.contracts.training;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A certificate was awarded by rule.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param certificate number of the certificate, as on its check page
 * @param kind what it certifies, such as info, workshop or internship
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param on day on which the rule came to hold
 */
@Classified(DataClass.PATHWAY)
public record CertificateAwardedV1(
        String participant, String certificate, String kind, String programme, String cohort, LocalDate on)
        implements TrainingEvent {}
