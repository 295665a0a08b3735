package org.tremplin.contracts.placement;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * The hours of one day of an internship are known, or known better.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param internship id of the internship
 * @param programme code of the programme
 * @param day day worked
 * @param minutes minutes of that day, replacing what was logged for it
 * @param totalMinutes minutes of this internship so far
 * @param programmeMinutes minutes of all internships of the participant in the programme so far
 */
@Classified(DataClass.PATHWAY)
public record InternshipHoursLoggedV1(
        String participant,
        String internship,
        String programme,
        LocalDate day,
        int minutes,
        int totalMinutes,
        int programmeMinutes)
        implements PlacementEvent {}
