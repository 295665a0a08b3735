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
 * @param leftOn last day as a partner, where it left; an agreement signed afterwards counts again
 */
public record Agreement(
        @Nullable String from,
        @Nullable String until,
        @Nullable String leftOn) {

    /** Collection of the agreements, one document per partner. */
    public static final String COLLECTION = "agreements";

    /** Of a partner that has signed none. */
    static final Agreement NONE = new Agreement(null, null, null);

    /** An agreement was signed; it replaces the one before. */
    public static Map<String, @Nullable Object> signed(LocalDate from, @Nullable LocalDate until) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("from", from);
        values.put("until", until);
        values.put("leftOn", null);
        return values;
    }

    /** The partner left; that prolongs no agreement which was over before. */
    public static Map<String, @Nullable Object> ended(LocalDate on) {
        return Map.of("leftOn", on);
    }

    boolean isInForce(LocalDate today) {
        return from != null && !LocalDate.parse(from).isAfter(today) && holds(until, today) && holds(leftOn, today);
    }

    private static boolean holds(@Nullable String lastDay, LocalDate today) {
        return lastDay == null || !LocalDate.parse(lastDay).isBefore(today);
    }
}
