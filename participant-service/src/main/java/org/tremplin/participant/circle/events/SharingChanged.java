package org.tremplin.participant.circle.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the circle opens to a partner changed; this replaces what was stored before of the two. Each level has the last day
 * on which it is open, 9999-12-31 where none is set, and none where it is closed.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner
 * @param existence that she is here
 * @param contact her name and how to reach her
 * @param pathway her stages, sessions and placements
 * @param sensitive status, origin, health and barriers
 */
public record SharingChanged(
        String participant,
        String partner,
        @Nullable LocalDate existence,
        @Nullable LocalDate contact,
        @Nullable LocalDate pathway,
        @Nullable LocalDate sensitive)
        implements CircleEvent {}
