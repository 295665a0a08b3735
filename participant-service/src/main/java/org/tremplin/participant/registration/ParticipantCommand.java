package org.tremplin.participant.registration;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.registration.events.Contact;

/** What can be asked of a participant. */
public sealed interface ParticipantCommand {

    /**
     * Registers a person; at least one name is given.
     *
     * @param id pseudonymous id (UUID) for her
     * @param partner code of the partner that registers her
     * @param birthDate where known to the day
     * @param birthYear where only the year is known
     * @param sex f, m or x
     * @param nationality ISO 3166-1 alpha-2, where known
     * @param status such as asylum-seeker
     * @param language ISO 639 code of the language that was assessed
     * @param level CEFR level in it
     * @param contact how she can be reached
     * @param externalId identifier in the partner's own system
     * @param on day of registration, today where not given
     */
    record Register(
            @TargetAggregateIdentifier String id,
            String partner,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            String sex,
            @Nullable String nationality,
            String status,
            @Nullable String language,
            @Nullable String level,
            @Nullable Contact contact,
            @Nullable ExternalId externalId,
            @Nullable LocalDate on)
            implements ParticipantCommand {}

    /**
     * Notes under which identifier a partner's own system knows her.
     *
     * @param id the participant
     * @param externalId the identifier
     */
    record AddExternalId(@TargetAggregateIdentifier String id, ExternalId externalId) implements ParticipantCommand {}

    /**
     * Notes how she can be reached.
     *
     * @param id the participant
     * @param contact all details, replacing those before
     */
    record ChangeContact(@TargetAggregateIdentifier String id, Contact contact) implements ParticipantCommand {}
}
