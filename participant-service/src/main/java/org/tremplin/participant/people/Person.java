package org.tremplin.participant.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Relations;

/**
 * A participant as lists and her own page show her: only what the reader may know, which {@link #within} leaves.
 *
 * @param id pseudonymous id (UUID)
 * @param levels what the reader may know of her; no document holds it, so whoever forgets to ask knows nothing
 * @param partner code of the partner that registered her
 * @param givenName null where she has one name only, after erasure, or where it is not shared
 * @param familyName null where she has one name only, after erasure, or where it is not shared
 * @param nameParts her names folded, for the search by a few letters
 * @param sortName family name first, folded
 * @param externalIds identifiers of partners' systems, by fingerprint
 * @param enrolments by code of the programme
 * @param access what ties her to partners; nobody is shown it
 * @param erasedOn day of her erasure; nobody finds her from then on
 */
@Document(collection = Person.COLLECTION)
record Person(
        @Id String id,
        Set<Level> levels,
        @Indexed String partner,
        @Nullable String givenName,
        @Nullable String familyName,
        @Indexed List<String> nameParts,
        @Indexed String sortName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String sex,
        @Nullable String nationality,
        @Nullable String status,
        @Nullable String language,
        @Nullable String level,
        @Nullable Contact contact,
        @Nullable LocalDate registeredOn,
        Map<String, ExternalId> externalIds,
        Map<String, Enrolment> enrolments,
        @Nullable Relations access,
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
            "enrolments",
            "access");

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
     * @param on first start, null where it is not shared
     * @param stages stages reached, with the day
     * @param endedOn day on which she left, null while she is in it or where it is not shared
     */
    record Enrolment(
            String programme,
            String cohort,
            Map<String, LocalDate> cohorts,
            String partner,
            @Nullable LocalDate on,
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

        private Enrolment withoutPathway() {
            return new Enrolment(programme, cohort, cohorts, partner, null, null, null, null);
        }
    }

    /** What a document does not hold is empty. */
    Person {
        levels = levels == null ? Set.of() : Set.copyOf(levels);
        nameParts = nameParts == null ? List.of() : nameParts;
        externalIds = externalIds == null ? Map.of() : externalIds;
        enrolments = enrolments == null ? Map.of() : enrolments;
    }

    /** What these levels leave of her. */
    Person within(Set<Level> levels) {
        boolean contact = levels.contains(Level.CONTACT);
        boolean pathway = levels.contains(Level.PATHWAY);
        boolean sensitive = levels.contains(Level.SENSITIVE);
        Map<String, Enrolment> shown = new HashMap<>(enrolments);
        if (!pathway) {
            shown.replaceAll((programme, enrolment) -> enrolment.withoutPathway());
        }
        return new Person(
                id,
                levels,
                partner,
                contact ? givenName : null,
                contact ? familyName : null,
                contact ? nameParts : List.of(),
                contact ? sortName : "",
                sensitive ? birthDate : null,
                sensitive ? birthYear : null,
                sensitive ? sex : null,
                sensitive ? nationality : null,
                sensitive ? status : null,
                sensitive ? language : null,
                sensitive ? level : null,
                contact ? this.contact : null,
                pathway ? registeredOn : null,
                contact ? externalIds : Map.of(),
                shown,
                null,
                erasedOn);
    }

    /** Whether the reader may know so much of her. */
    boolean shows(Level level) {
        return levels.contains(level);
    }

    /** Her name, or a short reference where it was erased or is not shared. */
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

    /** The short reference of the person with this id. */
    static String reference(String id) {
        return "P-" + id.substring(0, Math.min(6, id.length())).toUpperCase(Locale.ROOT);
    }

    /** Her pathways: those she is in first, then the most recent. */
    Collection<Enrolment> pathways() {
        return enrolments.values().stream()
                .sorted(Comparator.comparing(Enrolment::active)
                        .thenComparing(Enrolment::on, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(Enrolment::programme))
                .toList();
    }

    /** Her pathway in a programme. */
    Optional<Enrolment> in(String programme) {
        return Optional.ofNullable(enrolments.get(programme));
    }
}
