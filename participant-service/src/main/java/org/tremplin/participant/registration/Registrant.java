package org.tremplin.participant.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.Code;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.platform.privacy.Fingerprints;

/**
 * What is said of a person at registration, by a form or a call. A name may be one word; a birth date may be only a year.
 *
 * @param partner code of the partner that registers her
 * @param externalId identifier in that partner's own system
 * @param givenName given names; this or the family name is needed
 * @param familyName family names
 * @param birthDate day of birth
 * @param birthYear year of birth, where the day is not known
 * @param sex f, m or x
 * @param nationality ISO 3166-1 alpha-2
 * @param status asylum-seeker, protection, disabled-worker, disabled-worker-pending or other
 * @param language ISO 639 code of the language that was assessed
 * @param level CEFR level in it, A1 to C2
 * @param registeredOn day of registration, today if not given
 * @param contact how she can be reached
 */
@Plausible
public record Registrant(
        @NotNull(message = "{field.partner-needed}") @Code String partner,

        @Size(max = 100, message = "{field.too-long}")
        @Pattern(regexp = Registrant.ONE_LINE, message = "{field.one-line}")
        @Nullable
        String externalId,

        @Size(max = 100, message = "{field.too-long}")
        @Pattern(regexp = Registrant.ONE_LINE, message = "{field.one-line}")
        @Nullable
        String givenName,

        @Size(max = 100, message = "{field.too-long}")
        @Pattern(regexp = Registrant.ONE_LINE, message = "{field.one-line}")
        @Nullable
        String familyName,

        @PastOrPresent(message = "{field.not-in-future}") @Nullable
        LocalDate birthDate,

        @Nullable Integer birthYear,

        @NotNull(message = "{field.sex}") @Pattern(regexp = "f|m|x", message = "{field.sex}")
        String sex,

        @CountryCode @Nullable String nationality,

        @NotNull(message = "{field.status}")
        @Pattern(
                regexp = "asylum-seeker|protection|disabled-worker|disabled-worker-pending|other",
                message = "{field.status}")
        String status,

        @LanguageCode @Nullable String language,

        @Pattern(regexp = "[ABC][12]", message = "{field.level}") @Nullable
        String level,

        @PastOrPresent(message = "{field.not-in-future}") @Nullable
        LocalDate registeredOn,

        @Valid @Nullable ContactDetails contact) {

    static final String ONE_LINE = "[^\\p{Cntrl}]*";

    /** Codes of the statuses, in the order in which a form shows them. */
    public static final List<String> STATUSES =
            List.of("asylum-seeker", "protection", "disabled-worker", "disabled-worker-pending", "other");

    /** CEFR levels. */
    public static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1", "C2");

    /** What is empty was not given. */
    public Registrant {
        externalId = given(externalId);
        givenName = given(givenName);
        familyName = given(familyName);
        nationality = given(nationality);
        language = given(language);
        level = given(level);
        contact = contact == null || contact.isEmpty() ? null : contact;
    }

    /** The year of birth, as far as it was given. */
    public @Nullable Integer yearOfBirth() {
        return birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
    }

    /** The command that registers her under this id. */
    public ParticipantCommand.Register command(String id, Fingerprints fingerprints) {
        return new ParticipantCommand.Register(
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
                contact == null ? null : new Contact(contact.phone(), contact.email(), contact.address()),
                externalId == null ? null : ExternalId.of(partner, externalId, fingerprints),
                registeredOn);
    }

    /** Text without what surrounds it, null where nothing is left. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
