package org.tremplin.participant.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.registration.events.Contact;

/**
 * A person as the API tells of her.
 *
 * @param id pseudonymous id (UUID)
 * @param name her name, or a short reference
 * @param partner code of the partner that registered her
 * @param enrolments her pathways, those she is in first
 * @param details what else is known, only where one person is asked for
 */
record PersonView(
        String id,
        String name,
        String partner,
        List<EnrolmentView> enrolments,
        @Nullable Details details) {

    /**
     * A pathway.
     *
     * @param stage code of the stage she has come to
     * @param stages day on which each stage was reached
     */
    record EnrolmentView(
            String programme,
            String cohort,
            String partner,
            LocalDate on,
            @Nullable String stage,
            Map<String, LocalDate> stages,
            @Nullable LocalDate endedOn,
            @Nullable String outcome) {}

    /** What was said at registration and since. */
    record Details(
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
            LocalDate registeredOn,
            List<Person.ExternalId> externalIds) {}

    static PersonView summary(Person person, People people) {
        return new PersonView(person.id(), person.name(), person.partner(), enrolments(person, people), null);
    }

    static PersonView whole(Person it, People people) {
        Details details = new Details(
                it.givenName(),
                it.familyName(),
                it.birthDate(),
                it.birthYear(),
                it.sex(),
                it.nationality(),
                it.status(),
                it.language(),
                it.level(),
                it.contact(),
                it.registeredOn(),
                List.copyOf(it.externalIds().values()));
        return new PersonView(it.id(), it.name(), it.partner(), enrolments(it, people), details);
    }

    private static List<EnrolmentView> enrolments(Person person, People people) {
        return person.pathways().stream()
                .map(it -> new EnrolmentView(
                        it.programme(),
                        it.cohort(),
                        it.partner(),
                        it.on(),
                        people.stageOf(it),
                        it.reached(),
                        it.endedOn(),
                        it.outcome()))
                .toList();
    }
}
