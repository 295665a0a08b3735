package org.tremplin.contracts.placement;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * An internship began.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param internship id of the internship
 * @param programme code of the programme
 * @param employer id of the employer
 * @param on day on which it began
 */
@Classified(DataClass.PATHWAY)
public record InternshipStartedV1(
        String participant, String internship, String programme, String employer, LocalDate on)
        implements PlacementEvent {}
