package org.tremplin.placement.internships.events;

import java.time.LocalDate;

/**
 * An internship ended before its time, or never began; what it did not use of its planned hours is free again.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param internship id of the internship
 * @param employer id of the employer
 * @param on day on which it ended
 * @param by participant, employer, partner or other
 * @param reason code of the reason
 * @param minutes minutes worked in it
 */
public record InternshipBrokenOff(
        String participant,
        String programme,
        String internship,
        String employer,
        LocalDate on,
        String by,
        String reason,
        int minutes)
        implements InternshipsEvent {}
