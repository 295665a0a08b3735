package org.tremplin.participant.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.platform.access.Level;

/**
 * A person as the API tells of her: members of a level that the caller does not hold are left out, whatever their value.
 *
 * @param id pseudonymous id (UUID)
 * @param reference short reference that names nobody
 * @param levels what the caller may know of her
 * @param named her name, with level contact
 * @param partner code of the partner that registered her
 * @param enrolments her pathways, those she is in first
 * @param details what else is known, only where one person is asked for
 */
record PersonView(
        @Schema(description = "Pseudonymous id (UUID)") String id,

        @Schema(description = "Short reference that names nobody, such as P-3FA2B1")
        String reference,

        @Schema(
                description = "What the caller may know of her: existence, contact, pathway, sensitive. "
                        + "Members of a level that is not listed are left out; a member of a level that is listed is null "
                        + "where nothing is known.",
                allowableValues = {"existence", "contact", "pathway", "sensitive"})
        List<String> levels,

        @JsonUnwrapped @Nullable Named named,
        String partner,
        List<EnrolmentView> enrolments,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Details details) {

    /** Her name, or the short reference where it was erased. */
    record Named(@Schema(description = "Level contact") String name) {}

    /**
     * A pathway.
     *
     * @param partner code of the partner that accompanies her
     * @param progress how far she has come, with level pathway
     */
    record EnrolmentView(
            String programme,
            String cohort,
            String partner,
            @JsonUnwrapped @Nullable Progress progress) {}

    /**
     * How far she has come.
     *
     * @param on first start
     * @param stage code of the stage she has come to
     * @param stages day on which each stage was reached
     */
    record Progress(
            @Schema(description = "Level pathway") @Nullable LocalDate on,
            @Schema(description = "Level pathway") @Nullable String stage,
            @Schema(description = "Level pathway") Map<String, LocalDate> stages,
            @Schema(description = "Level pathway") @Nullable LocalDate endedOn,
            @Schema(description = "Level pathway") @Nullable String outcome) {}

    /** What was said at registration and since, by level. */
    record Details(
            @JsonUnwrapped @Nullable Reach reach,
            @JsonUnwrapped @Nullable Registered registered,
            @JsonUnwrapped @Nullable Sensitive sensitive) {}

    /** Her names, how she can be reached, and as whom partners' systems know her. */
    record Reach(
            @Schema(description = "Level contact") @Nullable String givenName,
            @Schema(description = "Level contact") @Nullable String familyName,
            @Schema(description = "Level contact") @Nullable Contact contact,
            @Schema(description = "Level contact") List<Person.ExternalId> externalIds) {}

    /** Since when she is followed. */
    record Registered(
            @Schema(description = "Level pathway") @Nullable LocalDate registeredOn) {}

    /** Birth, origin, status and language. */
    record Sensitive(
            @Schema(description = "Level sensitive") @Nullable
            LocalDate birthDate,

            @Schema(description = "Level sensitive") @Nullable
            Integer birthYear,

            @Schema(description = "Level sensitive") @Nullable
            String sex,

            @Schema(description = "Level sensitive") @Nullable
            String nationality,

            @Schema(description = "Level sensitive") @Nullable
            String status,

            @Schema(description = "Level sensitive") @Nullable
            String language,

            @Schema(description = "Level sensitive") @Nullable
            String level) {}

    static PersonView summary(Person person, People people) {
        return of(person, people, null);
    }

    static PersonView whole(Person it, People people) {
        Reach reach = new Reach(
                it.givenName(),
                it.familyName(),
                it.contact(),
                List.copyOf(it.externalIds().values()));
        Sensitive sensitive = new Sensitive(
                it.birthDate(), it.birthYear(), it.sex(), it.nationality(), it.status(), it.language(), it.level());
        Details details = new Details(
                it.shows(Level.CONTACT) ? reach : null,
                it.shows(Level.PATHWAY) ? new Registered(it.registeredOn()) : null,
                it.shows(Level.SENSITIVE) ? sensitive : null);
        return of(it, people, details);
    }

    private static PersonView of(Person person, People people, @Nullable Details details) {
        return new PersonView(
                person.id(),
                person.reference(),
                person.levels().stream().sorted().map(Level::code).toList(),
                person.shows(Level.CONTACT) ? new Named(person.name()) : null,
                person.partner(),
                person.pathways().stream()
                        .map(it -> enrolment(it, person, people))
                        .toList(),
                details);
    }

    private static EnrolmentView enrolment(Person.Enrolment it, Person person, People people) {
        Progress progress = new Progress(it.on(), people.stageOf(it), it.reached(), it.endedOn(), it.outcome());
        return new EnrolmentView(
                it.programme(), it.cohort(), it.partner(), person.shows(Level.PATHWAY) ? progress : null);
    }
}
