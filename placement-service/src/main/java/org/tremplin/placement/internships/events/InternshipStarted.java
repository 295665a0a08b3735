package org.tremplin.placement.internships.events;

import java.time.LocalDate;

/**
 * An internship began.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param internship id of the internship
 * @param employer id of the employer
 * @param on day on which it began
 */
public record InternshipStarted(String participant, String programme, String internship, String employer, LocalDate on)
        implements InternshipsEvent {}
