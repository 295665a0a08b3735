package org.tremplin.platform.access;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /** Nobody is tied to her. */
    public static final Relations NONE = new Relations(null, null, null);

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
        if (isHeldBy(partner)) {
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

    /** By which way a partner sees her on a day: the widest, where there are several. */
    Way way(String partner, LocalDate today) {
        if (partner.equals(registeredBy)) {
            return Way.REGISTERED;
        }
        if (accompanies(partner)) {
            return Way.ACCOMPANIED;
        }
        return levelsOf(partner, today).isEmpty() ? Way.NONE : Way.SHARED;
    }

    /** Whether a partner registered her, or accompanies her in a programme that she has not left. */
    boolean isHeldBy(String partner) {
        return partner.equals(registeredBy) || accompanies(partner);
    }

    /** All partners that are or were tied to her. */
    Set<String> partners() {
        Set<String> partners = new TreeSet<>();
        Stream.ofNullable(registeredBy).forEach(partners::add);
        Stream.ofNullable(accompaniedBy).map(Map::values).forEach(partners::addAll);
        Stream.ofNullable(shares).map(Map::keySet).forEach(partners::addAll);
        return partners;
    }

    private boolean accompanies(String partner) {
        return accompaniedBy != null && accompaniedBy.containsValue(partner);
    }
}
