package org.tremplin.placement.internships.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An internship was agreed within the limits that the programme had on that day; they are kept here, so that a later
 * revision of the programme does not change what was agreed.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme
 * @param cohort code of the cohort
 * @param internship id of the internship
 * @param employer id of the employer
 * @param partner code of the partner organisation responsible
 * @param rome ROME occupation code, where known
 * @param start first day
 * @param end last day, included
 * @param plannedMinutes planned minutes
 * @param limitMinutes most minutes over all internships of the participant in the programme
 * @param limitMonths most months from the first day of the first internship to the last day of the last
 */
public record InternshipAgreed(
        String participant,
        String programme,
        String cohort,
        String internship,
        String employer,
        String partner,
        @Nullable String rome,
        LocalDate start,
        LocalDate end,
        int plannedMinutes,
        int limitMinutes,
        int limitMonths)
        implements InternshipsEvent {}
