package org.tremplin.contracts.placement;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * An internship was carried through to its end.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param internship id of the internship
 * @param programme code of the programme
 * @param employer id of the employer
 * @param on day on which it ended
 * @param minutes minutes worked in it
 * @param completedMinutes minutes of all completed internships of the participant in the programme
 */
@Classified(DataClass.PATHWAY)
public record InternshipCompletedV1(
        String participant,
        String internship,
        String programme,
        String employer,
        LocalDate on,
        int minutes,
        int completedMinutes)
        implements PlacementEvent {}
