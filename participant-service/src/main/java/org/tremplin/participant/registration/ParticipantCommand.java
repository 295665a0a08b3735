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
            implements ParticipantCommand {

        /** The same with her identifier under another reservation. */
        Register as(ExternalId reserved) {
            return new Register(
                    id,
                    partner,
                    givenName,
                    familyName,
                    birthDate,
                    birthYear,
                    sex,
                    nationality,
                    status,
                    language,
                    level,
                    contact,
                    reserved,
                    on);
        }
    }

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

    /**
     * Announces that a person of whom nothing was heard for long is to be forgotten.
     *
     * @param id the participant
     * @param from day from which she may be erased
     * @param on day of the announcement
     */
    record AnnounceErasure(@TargetAggregateIdentifier String id, LocalDate from, LocalDate on)
            implements ParticipantCommand {}

    /**
     * Keeps a person longer whose erasure was announced.
     *
     * @param id the participant
     * @param partner code of the partner that asks, null where time itself does
     * @param reason code of the reason
     * @param until day until which nothing is announced again
     * @param on day of the decision
     */
    record PostponeErasure(
            @TargetAggregateIdentifier String id,
            @Nullable String partner,
            String reason,
            LocalDate until,
            LocalDate on)
            implements ParticipantCommand {}

    /**
     * Forgets a person for ever.
     *
     * @param id the participant
     * @param partner code of the partner that asks, null where time itself does
     * @param reason asked-by-person, registered-by-mistake, retention or erased-before
     * @param evidenceUntil last day on which the law wants evidence of her, kept apart
     * @param on day of the decision
     */
    record Erase(
            @TargetAggregateIdentifier String id,
            @Nullable String partner,
            String reason,
            @Nullable LocalDate evidenceUntil,
            LocalDate on)
            implements ParticipantCommand {

        /** The reason of an erasure that the rules on keeping ask for. */
        public static final String RETENTION = "retention";
    }

    /**
     * Sets an identifier of a partner's system free, because its person is erased.
     *
     * @param reservation id of the reservation
     * @param participant the person
     */
    record ReleaseIdentity(@TargetAggregateIdentifier String reservation, String participant)
            implements ParticipantCommand {}
}
