package org.tremplin.placement.entries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tremplin.web.Refusal;

/**
 * Reads what was typed into a form, field by field, and remembers for each wrong field what to enter instead; so the form
 * can be shown again with everything that was typed.
 */
public final class Entries {

    private static final Pattern CLOCK = Pattern.compile("\\d{1,4}:[0-5]\\d");

    /** Stands for the form as a whole where a fault belongs to no single field. */
    public static final String FORM = "form";

    private final Words words;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** Nothing read yet; faults will be said with these words. */
    public Entries(Words words) {
        this.words = words;
    }

    /** Field to what to enter instead, in the reader's language; empty if all could be read. */
    public Map<String, String> faults() {
        return faults;
    }

    /** Whether all could be read. */
    public boolean sound() {
        return faults.isEmpty();
    }

    /** Notes what is to be entered into a field, by its message key. */
    public void wrong(String field, String message) {
        faults.putIfAbsent(field, words.say(message));
    }

    /** Notes why the form was refused: at the field that the refusal's code belongs to, else for the form as a whole. */
    public void refused(Refusal refusal, Map<String, String> fieldByCode) {
        faults.putIfAbsent(fieldByCode.getOrDefault(refusal.code(), FORM), words.refusal(refusal));
    }

    /** A day; the first of the epoch stands for one that could not be read. */
    public LocalDate day(String field, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (Day.Validator.isSensible(day)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        wrong(field, "placement.entry.day");
        return LocalDate.EPOCH;
    }

    /** Hours such as {@code 7.5}, {@code 7,5} or {@code 7:30}; 0 stands for what could not be read. */
    public BigDecimal hours(String field, String typed, int max) {
        try {
            BigDecimal hours = number(typed.strip());
            if (QuarterHours.Validator.isSensible(hours, BigDecimal.valueOf(max))) {
                return hours;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        wrong(field, "placement.entry.hours");
        return BigDecimal.ZERO;
    }

    /** A whole number between two others; the lower one stands for what could not be read. */
    public int number(String field, String typed, int min, int max) {
        try {
            int number = Integer.parseInt(typed.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        wrong(field, "placement.entry.number");
        return min;
    }

    /** A text of at most so many characters, empty if it was left so. */
    public String text(String field, String typed, int most) {
        String text = typed.strip();
        if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            wrong(field, "placement.entry.text");
        }
        return text;
    }

    /** One of several codes. */
    public String choice(String field, String typed, Collection<String> codes) {
        if (!codes.contains(typed)) {
            wrong(field, "placement.entry.choice");
        }
        return typed;
    }

    /** An id, empty where none was chosen. */
    public Optional<String> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed.strip()).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(String typed) {
        if (typed.length() > 12) {
            throw new NumberFormatException();
        }
        if (CLOCK.matcher(typed).matches()) {
            String[] parts = typed.split(":", 2);
            BigDecimal minutes = new BigDecimal(parts[1]).multiply(new BigDecimal("100"));
            return new BigDecimal(parts[0]).add(minutes.divide(new BigDecimal("6000"), 4, RoundingMode.HALF_UP));
        }
        return new BigDecimal(typed.replace(',', '.'));
    }
}
