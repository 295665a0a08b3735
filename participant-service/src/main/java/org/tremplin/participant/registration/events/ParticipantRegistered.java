package org.tremplin.participant.registration.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.PersonId;
import org.tremplin.platform.privacy.PersonalData;

/**
 * A partner registered a person who is followed from now on.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner that registered her
 * @param givenName null where she has one name only, or after erasure
 * @param familyName null where she has one name only, or after erasure
 * @param birthDate null where only the year is known, or after erasure
 * @param birthYear null where it is not known
 * @param sex f, m or x
 * @param nationality ISO 3166-1 alpha-2, where known
 * @param status asylum-seeker, protection, disabled-worker, disabled-worker-pending or other
 * @param language ISO 639 code of the language that was assessed
 * @param level CEFR level in it
 * @param contact null where none was given, or after erasure
 * @param on day on which she was registered
 */
public record ParticipantRegistered(
        @PersonId String participant,
        String partner,
        @PersonalData @Nullable String givenName,
        @PersonalData @Nullable String familyName,
        @PersonalData @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        String sex,
        @Nullable String nationality,
        String status,
        @Nullable String language,
        @Nullable String level,
        @PersonalData @Nullable Contact contact,
        LocalDate on)
        implements RegistrationEvent {}
