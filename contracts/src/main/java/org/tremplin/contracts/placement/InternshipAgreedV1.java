package org.tremplin.contracts.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * An internship was agreed within the programme's budget of hours and months.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param internship id of the internship
 * @param programme code of the programme
 * @param employer id of the employer
 * @param partner code of the partner organisation responsible
 * @param rome ROME occupation code, where known
 * @param start first day
 * @param end last day, included
 * @param minutesPlanned planned minutes
 */
@Classified(DataClass.PATHWAY)
public record InternshipAgreedV1(
        String participant,
        String internship,
        String programme,
        String employer,
        String partner,
        @Nullable String rome,
        LocalDate start,
        LocalDate end,
        int minutesPlanned)
        implements PlacementEvent {}
