package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * What a participant shares with a partner through referrals, steps and consents changed; this replaces what was said before of the two.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner
 * @param existence last day on which the partner may know that she is here, 9999-12-31 where none is set; none where it may not
 * @param contact last day on which the partner may know her name and how to reach her, 9999-12-31 where none is set; none where it may not
 * @param pathway last day on which the partner may know her stages, sessions and placements, 9999-12-31 where none is set; none where it may not
 * @param sensitive last day on which the partner may know status, origin, health and barriers, 9999-12-31 where none is set; none where it may not
 */
@Classified(DataClass.CONTACT)
public record SharingChangedV1(
        String participant,
        String partner,
        @Nullable LocalDate existence,
        @Nullable LocalDate contact,
        @Nullable LocalDate pathway,
        @Nullable LocalDate sensitive)
        implements ParticipantEvent {}
