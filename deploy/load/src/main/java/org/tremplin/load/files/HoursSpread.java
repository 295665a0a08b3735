package org.tremplin.load.files;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Hours of an internship laid over its days: over the working days, at most 8 a day; where those do not hold them, over
 * all days, at most 12 a day. An internship that ended has them spread evenly; one that runs has them on its first days,
 * so that more hours in a later file leave the earlier days as they are.
 */
public final class HoursSpread {
    private static final int QUARTERS = 4;

    private HoursSpread() {}

    /** Hours by day, days without hours left out; empty where the days cannot hold the hours. */
    public static Optional<SortedMap<LocalDate, BigDecimal>> of(
            LocalDate start, LocalDate end, BigDecimal hours, boolean ended) {
        return over(days(start, end, HoursSpread::isWorkingDay), hours, 8, ended)
                .or(() -> over(days(start, end, day -> true), hours, 12, ended));
    }

    private static Optional<SortedMap<LocalDate, BigDecimal>> over(
            List<LocalDate> days, BigDecimal hours, int mostPerDay, boolean evenly) {
        if (hours.compareTo(BigDecimal.valueOf((long) mostPerDay * days.size())) > 0) {
            return Optional.empty();
        }
        // Whole hours stay whole; quarters are laid out only where they are given.
        var perHour = hours.stripTrailingZeros().scale() <= 0 ? 1 : QUARTERS;
        var units = hours.multiply(BigDecimal.valueOf(perHour)).intValueExact();
        var most = mostPerDay * perHour;
        var spread = new TreeMap<LocalDate, BigDecimal>();
        for (var at = 0; at < days.size(); at++) {
            var upToHere = evenly ? share(units, at + 1, days.size()) : Math.min(units, most * (at + 1));
            var before = evenly ? share(units, at, days.size()) : Math.min(units, most * at);
            if (upToHere > before) {
                spread.put(days.get(at), BigDecimal.valueOf(upToHere - before).divide(BigDecimal.valueOf(perHour)));
            }
        }
        return Optional.of(spread);
    }

    private static int share(int units, int days, int ofDays) {
        return (int) ((long) units * days / ofDays);
    }

    private static List<LocalDate> days(LocalDate start, LocalDate end, Predicate<LocalDate> counts) {
        return start.datesUntil(end.plusDays(1)).filter(counts).toList();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
