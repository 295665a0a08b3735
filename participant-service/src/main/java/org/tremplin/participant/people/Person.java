package org.tremplin.participant.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.tremplin.participant.registration.events.Contact;

/**
 * A participant as lists and her own page show her.
 *
 * @param id pseudonymous id (UUID)
 * @param partner code of the partner that registered her
 * @param givenName null where she has one name only, or after erasure
 * @param familyName null where she has one name only, or after erasure
 * @param nameParts her names folded, for the search by a few letters
 * @param sortName family name first, folded
 * @param externalIds identifiers of partners' systems, by fingerprint
 * @param enrolments by code of the programme
 * @param erasedOn day of her erasure; nobody finds her from then on
 */
@Document(collection = Person.COLLECTION)
record Person(
        @Id String id,
        @Indexed String partner,
        @Nullable String givenName,
        @Nullable String familyName,
        @Indexed List<String> nameParts,
        @Indexed String sortName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        String sex,
        @Nullable String nationality,
        String status,
        @Nullable String language,
        @Nullable String level,
        @Nullable Contact contact,
        LocalDate registeredOn,
        Map<String, ExternalId> externalIds,
        Map<String, Enrolment> enrolments,
        @Nullable LocalDate erasedOn) {

    static final String COLLECTION = "people";

    /** What an erasure takes away: all but the partner, so that the document can be found by nothing. */
    static final List<String> PERSONAL = List.of(
            "givenName",
            "familyName",
            "nameParts",
            "sortName",
            "birthDate",
            "birthYear",
            "sex",
            "nationality",
            "status",
            "language",
            "level",
            "contact",
            "registeredOn",
            "externalIds",
            "enrolments");

    /**
     * An identifier of a partner's own system.
     *
     * @param partner code of the partner
     * @param value the identifier, null after erasure
     */
    record ExternalId(String partner, @Nullable String value) {}

    /**
     * Her pathway in one programme.
     *
     * @param programme code of the programme
     * @param cohort code of the cohort she is in
     * @param cohorts every cohort she was in, with the day on which she entered it
     * @param partner code of the partner that accompanies her
     * @param on first start
     * @param stages stages reached, with the day
     * @param endedOn day on which she left, null while she is in it
     */
    record Enrolment(
            String programme,
            String cohort,
            Map<String, LocalDate> cohorts,
            String partner,
            LocalDate on,
            @Nullable Map<String, LocalDate> stages,
            @Nullable LocalDate endedOn,
            @Nullable String outcome) {

        /** The days on which stages were reached, by code of the stage. */
        Map<String, LocalDate> reached() {
            return stages == null ? Map.of() : stages;
        }

        /** Whether she is in the programme now. */
        boolean active() {
            return endedOn == null;
        }
    }

    /** What a document does not hold is empty. */
    Person {
        nameParts = nameParts == null ? List.of() : nameParts;
        externalIds = externalIds == null ? Map.of() : externalIds;
        enrolments = enrolments == null ? Map.of() : enrolments;
    }

    /** Her name, or a short reference where it was erased. */
    String name() {
        String name = String.join(
                " ",
                Stream.of(givenName, familyName).flatMap(Stream::ofNullable).toList());
        return name.isEmpty() ? reference() : name;
    }

    /** A short reference that names nobody. */
    String reference() {
        return reference(id);
    }

    static String reference(String id) {
        return "P-" + id.substring(0, Math.min(6, id.length())).toUpperCase(Locale.ROOT);
    }

    /** Her pathways: those she is in first, then the most recent. */
    Collection<Enrolment> pathways() {
        return enrolments.values().stream()
                .sorted(Comparator.comparing(Enrolment::active)
                        .thenComparing(Enrolment::on)
                        .reversed())
                .toList();
    }

    /** Her pathway in a programme. */
    Optional<Enrolment> in(String programme) {
        return Optional.ofNullable(enrolments.get(programme));
    }
}
