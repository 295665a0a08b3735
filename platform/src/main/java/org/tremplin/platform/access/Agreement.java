package org.tremplin.platform.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a partner is bound by the consortium's agreement, as a document; its staff see nobody outside.
 *
 * @param from first day, ISO date
 * @param until last day, where it has one
 */
public record Agreement(@Nullable String from, @Nullable String until) {

    /** Collection of the agreements, one document per partner. */
    public static final String COLLECTION = "agreements";

    /** An agreement was signed; it replaces the one before. */
    public static Map<String, @Nullable Object> signed(LocalDate from, @Nullable LocalDate until) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("from", from);
        values.put("until", until);
        return values;
    }

    /** The partner left. */
    public static Map<String, @Nullable Object> ended(LocalDate on) {
        return Map.of("until", on);
    }

    boolean isInForce(LocalDate today) {
        return from != null
                && !LocalDate.parse(from).isAfter(today)
                && (until == null || !LocalDate.parse(until).isBefore(today));
    }
}
