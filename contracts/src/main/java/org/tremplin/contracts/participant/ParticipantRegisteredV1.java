package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A person is followed by the consortium from now on.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner organisation responsible
 * @param sex f, m or x
 * @param birthYear year of birth, where known
 * @param nationality ISO 3166-1 alpha-2, where known
 * @param status asylum-seeker, protection, disabled-worker, disabled-worker-pending or other
 * @param language language of the programme's country that was assessed, ISO 639
 * @param level CEFR level in that language, A1 to C2
 * @param on day on which she was registered
 */
@Classified(DataClass.SENSITIVE)
public record ParticipantRegisteredV1(
        String participant,
        String partner,
        String sex,
        @Nullable Integer birthYear,
        @Nullable String nationality,
        String status,
        @Nullable String language,
        @Nullable String level,
        LocalDate on)
        implements ParticipantEvent {}
