package org.tremplin.participant.access;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tremplin.platform.access.Level;

/**
 * A person of the table: everything about her is hers alone, so that a trace of it in an answer is a trace of her.
 *
 * @param way how the partner in question came to know her
 * @param number hers among the people of the table, from 0
 */
record Subject(String id, Way way, int number, String registeredBy, String cohort, String family) {

    /** What referrals and steps are about. */
    static final String THEME = "famille--garde-denfants";

    /** What is told at her registration. */
    static Map<String, Object> registration(int number, String partner, String family) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("partner", partner);
        person.put("givenName", "Amina");
        person.put("familyName", family);
        person.put("birthDate", "1971-03-%02d".formatted(number + 1));
        person.put("sex", "x");
        person.put("nationality", "ER");
        person.put("status", "disabled-worker-pending");
        person.put("registeredOn", "2016-07-%02d".formatted(number + 1));
        person.put("contact", Map.of("phone", phone(number)));
        return person;
    }

    /** What she consents to, for a partner. */
    static Map<String, Object> consent(String partner) {
        return Map.of(
                "purpose", "housing",
                "partner", partner,
                "category", "contact",
                "how", "oral",
                "language", "fr",
                "version", 1);
    }

    /** The first letters of her name, which are those of no other, without all of it. */
    String letters() {
        return family.substring(0, family.length() - 2);
    }

    String reference() {
        return "P-" + id.substring(0, 6).toUpperCase(Locale.ROOT);
    }

    String externalId() {
        return "own-" + family;
    }

    Map<String, String> contact() {
        return Map.of("phone", phone(number));
    }

    Map<String, String> enrolment() {
        return Map.of(
                "programme",
                "connections",
                "cohort",
                cohort,
                "partner",
                registeredBy,
                "on",
                enrolled().toString());
    }

    /** An exit that is refused for its day by whoever may know of the enrolment. */
    Map<String, String> exit() {
        return Map.of("outcome", "lasting-job", "on", "2015-01-01", "confirmed", "true");
    }

    /** What an answer must not hold where a level is not shared. */
    List<String> traces(Level level) {
        return switch (level) {
            case EXISTENCE -> List.of(id);
            case CONTACT -> List.of(family, phone(number), phone(number).replace("+", "&#43;"), externalId());
            case PATHWAY ->
                List.of(enrolled().toString(), day(enrolled()), "2016-07-%02d".formatted(number + 1), day(2016, 7));
            case SENSITIVE ->
                List.of(
                        "1971-03-%02d".formatted(number + 1),
                        day(1971, 3),
                        "disabled-worker-pending",
                        "Waiting for the status",
                        "Eritrea");
        };
    }

    /** Members of an answer of the API that belong to a level. */
    static Set<String> members(Level level) {
        return switch (level) {
            case EXISTENCE -> Set.of("id", "reference", "levels", "partner", "enrolments", "programme", "cohort");
            case CONTACT -> Set.of("name", "givenName", "familyName", "contact", "externalIds");
            case PATHWAY -> Set.of("on", "stage", "stages", "endedOn", "outcome", "registeredOn");
            case SENSITIVE -> Set.of("birthDate", "birthYear", "sex", "nationality", "status", "language", "level");
        };
    }

    /** Whether a member stands in lists too. */
    static boolean isSummary(String member) {
        return !Set.of("givenName", "familyName", "contact", "externalIds", "registeredOn")
                        .contains(member)
                && !members(Level.SENSITIVE).contains(member);
    }

    private LocalDate enrolled() {
        return LocalDate.of(2016, 9, number + 1);
    }

    private String day(int year, int month) {
        return day(LocalDate.of(year, month, number + 1));
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));
    }

    private static String phone(int number) {
        return "+352 621 777 %03d".formatted(number);
    }
}
