package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A stage was never reached after all: what had reached it was wrong.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param stage code of the stage
 * @param reason certificate-revoked, fact-withdrawn
 * @param on day on which it was taken back
 */
@Classified(DataClass.PATHWAY)
public record StageRetractedV1(
        String participant, String programme, String cohort, String stage, String reason, LocalDate on)
        implements ParticipantEvent {}
