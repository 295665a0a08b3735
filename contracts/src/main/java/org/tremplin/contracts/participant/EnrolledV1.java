package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A participant entered a programme with a cohort.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param partner code of the partner organisation responsible
 * @param on day on which she enrolled
 */
@Classified(DataClass.PATHWAY)
public record EnrolledV1(String participant, String programme, String cohort, String partner, LocalDate on)
        implements ParticipantEvent {}
