package org.tremplin.platform.access;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What ties a person to partners, as a document; the functions give the absolute values that an event sets in it.
 *
 * @param registeredBy code of the partner that registered her
 * @param accompaniedBy code of the partner that accompanies her, by programme that she has not left
 * @param shares by partner and level's code: last day (ISO date) on which her referrals, steps and consents open it
 */
public record Relations(
        @Nullable String registeredBy,
        @Nullable Map<String, String> accompaniedBy,
        @Nullable Map<String, Map<String, String>> shares) {

    /** The last day of what has no end. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    static final String REGISTERED_BY = "registeredBy";
    static final String ACCOMPANIED_BY = "accompaniedBy.";
    static final String SHARES = "shares.";

    /** A partner registered her. */
    public static Map<String, @Nullable Object> registered(String partner) {
        return Map.of(REGISTERED_BY, partner);
    }

    /** A partner accompanies her in a programme. */
    public static Map<String, @Nullable Object> accompanied(String programme, String partner) {
        return Map.of(ACCOMPANIED_BY + programme, partner);
    }

    /** She left a programme. */
    public static Map<String, @Nullable Object> left(String programme) {
        return Collections.singletonMap(ACCOMPANIED_BY + programme, null);
    }

    /** What her circle opens to a partner changed: the last day of each level, none where it is closed. */
    public static Map<String, @Nullable Object> shared(String partner, Map<Level, @Nullable LocalDate> until) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Level level : Level.values()) {
            values.put(SHARES + partner + "." + level.code(), until.get(level));
        }
        return values;
    }

    /** She was erased: nothing ties her to anybody any more. */
    public static Map<String, @Nullable Object> forgotten() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(REGISTERED_BY, null);
        values.put("accompaniedBy", null);
        values.put("shares", null);
        return values;
    }

    /** What a partner may know of her on a day, whoever asks for it there. */
    Set<Level> levelsOf(String partner, LocalDate today) {
        boolean accompanies = accompaniedBy != null && accompaniedBy.containsValue(partner);
        if (partner.equals(registeredBy) || accompanies) {
            return EnumSet.allOf(Level.class);
        }
        Set<Level> levels = EnumSet.noneOf(Level.class);
        Map<String, String> shared = shares == null ? Map.of() : shares.getOrDefault(partner, Map.of());
        for (Level level : Level.values()) {
            String until = shared.get(level.code());
            if (until != null && !LocalDate.parse(until).isBefore(today)) {
                levels.add(level);
                levels.add(Level.EXISTENCE);
            }
        }
        return levels;
    }
}
