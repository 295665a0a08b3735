package org.tremplin.contracts.placement;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * An internship ended before its time.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param internship id of the internship
 * @param programme code of the programme
 * @param employer id of the employer
 * @param on day on which it ended
 * @param by participant, employer, partner or other
 * @param reason code of the reason
 * @param minutes minutes worked in it
 */
@Classified(DataClass.SENSITIVE)
public record InternshipBrokenOffV1(
        String participant,
        String internship,
        String programme,
        String employer,
        LocalDate on,
        String by,
        String reason,
        int minutes)
        implements PlacementEvent {}
