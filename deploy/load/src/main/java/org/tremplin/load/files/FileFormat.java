package org.tremplin.load.files;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The five files that can be played: their columns and how a row of each is checked. */
enum FileFormat {
    PARTICIPANTS(
            "participants.csv",
            "external_id",
            "programme",
            "cohort",
            "partner",
            "given_name",
            "family_name",
            "birth_year",
            "sex",
            "nationality",
            "status",
            "language",
            "level",
            "registered_on") {
        @Override
        Row check(Cells cells, LocalDate today) {
            var registeredOn = cells.requiredPastDate("registered_on", today);
            if (!cells.given("given_name") && !cells.given("family_name")) {
                cells.refuse("given_name", "missing", "a given name or a family name must be there");
            }
            var birthYear = cells.whole("birth_year", 1900, today.getYear());
            if (cells.good("registered_on") && requireNonNullElse(birthYear, 0) > registeredOn.getYear()) {
                cells.refuse("birth_year", "order", "must not lie after registered_on");
            }
            var language = cells.matching(
                    "language", "language", "must be an ISO 639 code in lower case", 3, FileFormat::isLanguage);
            var level = cells.oneOf("level", LEVELS);
            if (cells.given("level") && !cells.given("language")) {
                cells.refuse("language", "missing", "must be given with a level");
            }
            return new Row.Participant(
                    cells.file(),
                    cells.line(),
                    cells.requiredText("external_id", 100),
                    cells.requiredCode("programme"),
                    cells.requiredCode("cohort"),
                    cells.requiredCode("partner"),
                    cells.text("given_name", 100),
                    cells.text("family_name", 100),
                    birthYear,
                    cells.requiredOneOf("sex", List.of("f", "m", "x")),
                    cells.matching(
                            "nationality",
                            "country",
                            "must be an ISO 3166-1 alpha-2 code in upper case",
                            LONGEST_CELL,
                            COUNTRIES::contains),
                    cells.requiredOneOf("status", STATUSES),
                    language,
                    level,
                    registeredOn);
        }
    },

    ATTENDANCE("attendance.csv", "external_id", "programme", "cohort", "series", "session", "date", "mark") {
        @Override
        Row check(Cells cells, LocalDate today) {
            var date = cells.requiredPastDate("date", today);
            return new Row.Attendance(
                    cells.file(),
                    cells.line(),
                    cells.requiredText("external_id", 100),
                    cells.requiredCode("programme"),
                    cells.requiredCode("cohort"),
                    cells.requiredCode("series"),
                    cells.requiredWhole("session", 1, 999),
                    date,
                    cells.requiredOneOf("mark", List.of("present", "late", "excused", "absent", "unknown")));
        }
    },

    CERTIFICATES("certificates.csv", "external_id", "kind", "issuer", "date") {
        @Override
        Row check(Cells cells, LocalDate today) {
            var date = cells.requiredPastDate("date", today);
            return new Row.Certificate(
                    cells.file(),
                    cells.line(),
                    cells.requiredText("external_id", 100),
                    cells.requiredCode("kind"),
                    cells.requiredText("issuer", 100),
                    date);
        }
    },

    PLACEMENTS(
            "placements.csv",
            "external_id",
            "programme",
            "kind",
            "employer",
            "rome",
            "start",
            "end",
            "hours_planned",
            "hours_done",
            "contract",
            "months",
            "outcome") {
        @Override
        Row check(Cells cells, LocalDate today) {
            return PlacementCheck.check(cells, today);
        }
    },

    EXITS("exits.csv", "external_id", "programme", "date", "outcome") {
        @Override
        Row check(Cells cells, LocalDate today) {
            return new Row.Exit(
                    cells.file(),
                    cells.line(),
                    cells.requiredText("external_id", 100),
                    cells.code("programme"),
                    cells.requiredPastDate("date", today),
                    cells.requiredCode("outcome"));
        }
    };

    private static final int LONGEST_CELL = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1", "C2");
    private static final List<String> STATUSES =
            List.of("asylum-seeker", "protection", "disabled-worker", "disabled-worker-pending", "other");

    private final String fileName;
    private final List<String> columns;

    FileFormat(String fileName, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    String fileName() {
        return fileName;
    }

    /** All of them must be in the header line, in any order. */
    List<String> columns() {
        return columns;
    }

    /** Reads a row; where the cells then hold problems, the answer is not to be used. */
    abstract Row check(Cells cells, LocalDate today);

    private static boolean isLanguage(String code) {
        return code.length() == 2 ? LANGUAGES.contains(code) : code.matches("[a-z]{3}");
    }
}
