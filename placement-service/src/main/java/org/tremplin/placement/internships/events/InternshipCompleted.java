package org.tremplin.placement.internships.events;

import java.time.LocalDate;

/**
 * An internship was carried through to its end; what it did not use of its planned hours is free again.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param internship id of the internship
 * @param employer id of the employer
 * @param on day on which it ended
 * @param minutes minutes worked in it
 * @param completedMinutes minutes of all completed internships of the participant in the programme
 */
public record InternshipCompleted(
        String participant,
        String programme,
        String internship,
        String employer,
        LocalDate on,
        int minutes,
        int completedMinutes)
        implements InternshipsEvent {}
