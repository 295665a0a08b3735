package org.tremplin.load.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tremplin.load.report.Problem;

/**
 * The cells of one row, read by column; what is wrong is collected, and a stand-in is answered so that the next cell is
 * checked too. No reason repeats a value: it may be personal.
 */
final class Cells {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,4}(\\.(00?|25|50?|75))?");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int LONGEST = 200;

    private final String file;
    private final int line;
    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> bad = new HashSet<>();

    /** @param values raw cells by column */
    Cells(String file, int line, Map<String, String> values) {
        this.file = file;
        this.line = line;
        this.values = values;
        values.forEach(this::checkAnyCell);
    }

    private void checkAnyCell(String column, String raw) {
        if (startsFormula(raw) || startsFormula(raw.strip())) {
            refuse(column, "formula", "a cell must not begin with = + - @, a tab or a line break");
        } else if (raw.chars().anyMatch(Character::isISOControl)) {
            refuse(column, "control-character", "the cell holds a character that cannot be printed");
        } else if (raw.length() > LONGEST) {
            refuse(column, "too-long", "longer than %d characters".formatted(LONGEST));
        }
    }

    private static boolean startsFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    List<Problem> problems() {
        return problems;
    }

    void refuse(String column, String code, String reason) {
        if (bad.add(column)) {
            problems.add(new Problem(file, line, column, code, reason));
        }
    }

    boolean given(String column) {
        return !values.getOrDefault(column, "").isBlank();
    }

    boolean good(String column) {
        return !bad.contains(column);
    }

    /** Refuses a cell that is given although rows of this kind have none. */
    void none(String column, String kind) {
        if (given(column)) {
            refuse(column, "not-for-kind", "must be empty for %s".formatted(kind));
        }
    }

    @Nullable
    String text(String column, int longest) {
        if (!given(column) || !good(column)) {
            return null;
        }
        var value = value(column);
        if (value.length() > longest) {
            refuse(column, "too-long", "longer than %d characters".formatted(longest));
        }
        return value;
    }

    String requiredText(String column, int longest) {
        required(column);
        var value = text(column, longest);
        return value == null ? "" : value;
    }

    String requiredCode(String column) {
        required(column);
        var value = code(column);
        return value == null ? "" : value;
    }

    @Nullable
    String code(String column) {
        return matching(
                column, "code", "must be a code in lower case, digits and hyphens", 50, CODE.asMatchPredicate());
    }

    String requiredOneOf(String column, List<String> allowed) {
        required(column);
        var value = oneOf(column, allowed);
        return value == null ? "" : value;
    }

    @Nullable
    String oneOf(String column, List<String> allowed) {
        return matching(column, "unknown-code", "must be one of " + String.join(", ", allowed), 60, allowed::contains);
    }

    @Nullable
    String matching(String column, String code, String reason, int longest, Predicate<String> rule) {
        var value = text(column, longest);
        if (value == null || !good(column) || rule.test(value)) {
            return value;
        }
        refuse(column, code, reason);
        return null;
    }

    LocalDate requiredDate(String column) {
        required(column);
        var value = date(column);
        return value == null ? EARLIEST : value;
    }

    LocalDate requiredPastDate(String column, LocalDate today) {
        var value = requiredDate(column);
        if (good(column) && value.isAfter(today)) {
            refuse(column, "in-the-future", "must not lie in the future");
        }
        return value;
    }

    @Nullable
    LocalDate date(String column) {
        if (!given(column) || !good(column)) {
            return null;
        }
        try {
            var date = LocalDate.parse(value(column));
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
            refuse(column, "date-out-of-range", "must lie between %s and %s".formatted(EARLIEST, LATEST));
        } catch (DateTimeParseException e) {
            refuse(column, "date", "must be a day that exists, written YYYY-MM-DD");
        }
        return null;
    }

    int requiredWhole(String column, int low, int high) {
        required(column);
        var value = whole(column, low, high);
        return value == null ? low : value;
    }

    @Nullable
    Integer whole(String column, int low, int high) {
        var reason = "must be a whole number from %d to %d".formatted(low, high);
        var value = matching(column, "number", reason, LONGEST, text -> text.matches("[0-9]{1,6}"));
        if (value == null) {
            return null;
        }
        var number = Integer.parseInt(value);
        if (number < low || number > high) {
            refuse(column, "number", reason);
        }
        return number;
    }

    BigDecimal requiredHours(String column) {
        required(column);
        return hours(column);
    }

    /** Hours in quarters, all written with two decimals; none given is zero. */
    BigDecimal hours(String column) {
        var reason = "must be hours such as 240 or 7.5, in quarters, below 10000";
        var value = matching(column, "number", reason, LONGEST, HOURS.asMatchPredicate());
        return value == null ? BigDecimal.ZERO : new BigDecimal(value).setScale(2);
    }

    private void required(String column) {
        if (!given(column)) {
            refuse(column, "missing", "must not be empty");
        }
    }

    private String value(String column) {
        return values.getOrDefault(column, "").strip();
    }
}
