package org.tremplin.placement.internships.events;

import java.time.LocalDate;

/**
 * The hours of one day of an internship are known, or known better; they replace what was logged for that day.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param internship id of the internship
 * @param day day worked
 * @param minutes minutes of that day
 * @param totalMinutes minutes of this internship so far
 * @param programmeMinutes minutes of all internships of the participant in the programme so far
 * @param lastDay last day with hours so far, the first day of the internship where there is none
 */
public record InternshipHoursLogged(
        String participant,
        String programme,
        String internship,
        LocalDate day,
        int minutes,
        int totalMinutes,
        int programmeMinutes,
        LocalDate lastDay)
        implements InternshipsEvent {}
