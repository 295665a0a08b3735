package org.tremplin.participant.circle.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.PersonId;
import org.tremplin.platform.privacy.PersonalData;

/**
 * A step of a participant was planned with a partner.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param step id (UUID) of the step
 * @param partner code of the partner that takes the step with her
 * @param plannedBy code of the partner that planned it
 * @param kind code of the theme that the step is about
 * @param due day by which it is planned
 * @param note what is to be done, in free text; null where nothing was said, or after erasure
 * @param on day on which it was planned
 */
public record StepPlanned(
        @PersonId String participant,
        String step,
        String partner,
        String plannedBy,
        String kind,
        LocalDate due,
        @PersonalData @Nullable String note,
        LocalDate on)
        implements CircleEvent {}
