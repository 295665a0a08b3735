package org.tremplin.placement.internships;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tremplin.placement.internships.Budget.Stay;
import org.tremplin.placement.internships.InternshipRefused.AlreadyEnded;
import org.tremplin.placement.internships.InternshipRefused.AlreadyStarted;
import org.tremplin.placement.internships.InternshipRefused.DayInFuture;
import org.tremplin.placement.internships.InternshipRefused.DayOutsideInternship;
import org.tremplin.placement.internships.InternshipRefused.EndsBeforeStart;
import org.tremplin.placement.internships.InternshipRefused.HoursAfterEnd;
import org.tremplin.placement.internships.InternshipRefused.HoursBeyondPlan;
import org.tremplin.placement.internships.InternshipRefused.NotQuarterHours;
import org.tremplin.placement.internships.InternshipRefused.NotStarted;
import org.tremplin.placement.internships.InternshipRefused.NothingPlanned;
import org.tremplin.placement.internships.InternshipsCommand.Terms;
import org.tremplin.placement.internships.events.InternshipAgreed;
import org.tremplin.platform.commanding.IdempotencyKeyReused;

/**
 * One internship inside {@link Internships}: what is known of it, and the rules that concern it alone.
 *
 * @param id id of the internship
 * @param terms what was agreed
 * @param state how far it is
 * @param startedOn day on which it began
 * @param ending how it ended
 * @param days minutes of each day worked
 */
record Internship(
        String id,
        Terms terms,
        InternshipState state,
        @Nullable LocalDate startedOn,
        @Nullable Ending ending,
        SortedMap<LocalDate, Integer> days) {

    /** How it ended: the day and, where it was broken off, by whom and why. */
    record Ending(
            LocalDate on, @Nullable String by, @Nullable String reason) {}

    static Internship agreed(InternshipAgreed event) {
        Terms terms = new Terms(
                event.participant(),
                event.programme(),
                event.cohort(),
                event.employer(),
                event.partner(),
                event.rome(),
                event.start(),
                event.end(),
                event.plannedMinutes());
        return new Internship(event.internship(), terms, InternshipState.AGREED, null, null, new TreeMap<>());
    }

    Internship started(LocalDate on) {
        return new Internship(id, terms, InternshipState.RUNNING, on, null, days);
    }

    Internship logged(LocalDate day, int minutes) {
        SortedMap<LocalDate, Integer> known = new TreeMap<>(days);
        if (minutes == 0) {
            known.remove(day);
        } else {
            known.put(day, minutes);
        }
        return new Internship(id, terms, state, startedOn, ending, known);
    }

    Internship ended(InternshipState how, Ending ending) {
        return new Internship(id, terms, how, startedOn, ending, days);
    }

    static void requireSense(Terms terms) {
        if (terms.end().isBefore(terms.start())) {
            throw new EndsBeforeStart();
        }
        if (terms.plannedMinutes() <= 0) {
            throw new NothingPlanned();
        }
        requireQuarters(terms.plannedMinutes());
    }

    void requireSame(Terms asked) {
        if (!terms.equals(asked)) {
            throw new IdempotencyKeyReused();
        }
    }

    /** Whether it may begin that day; false if it is known to have begun then. */
    boolean mayStart(LocalDate on, LocalDate today) {
        if (startedOn != null) {
            if (startedOn.equals(on)) {
                return false;
            }
            throw new AlreadyStarted(startedOn);
        }
        requireNotEnded();
        requirePast(on, today);
        requireBetween(on, terms.start(), terms.end());
        return true;
    }

    /** Whether it may end that way; false if it is known to have ended so. */
    boolean mayEnd(InternshipState how, Ending asked, LocalDate today) {
        if (state == how && asked.equals(ending)) {
            return false;
        }
        requireNotEnded();
        requirePast(asked.on(), today);
        if (startedOn != null) {
            requireBetween(asked.on(), startedOn, terms.end());
            requireNotBeforeWork(asked.on());
        } else if (how == InternshipState.COMPLETED) {
            throw new NotStarted();
        }
        return true;
    }

    void requireRunning() {
        requireNotEnded();
        if (startedOn == null) {
            throw new NotStarted();
        }
    }

    void requireWorkable(LocalDate day, int minutes, LocalDate today) {
        requireQuarters(minutes);
        requirePast(day, today);
        requireBetween(day, startedOn == null ? terms.start() : startedOn, terms.end());
    }

    void requireRoom(int growth) {
        int left = Math.max(0, terms.plannedMinutes() - loggedMinutes());
        if (growth > left) {
            throw new HoursBeyondPlan(terms.plannedMinutes(), left, growth);
        }
    }

    int minutesOn(LocalDate day) {
        return days.getOrDefault(day, 0);
    }

    int loggedMinutes() {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Last day with hours, the first day where there is none. */
    LocalDate lastDay() {
        return days.isEmpty() ? startedOn == null ? terms.start() : startedOn : days.lastKey();
    }

    /** The days whose minutes would become others. */
    Map<LocalDate, Integer> changes(Map<LocalDate, Integer> minutes) {
        Map<LocalDate, Integer> changes = new TreeMap<>(minutes);
        changes.entrySet().removeIf(day -> minutesOn(day.getKey()) == day.getValue());
        return changes;
    }

    /** By how many minutes the total would grow. */
    int growth(Map<LocalDate, Integer> changes) {
        return changes.entrySet().stream()
                .mapToInt(day -> day.getValue() - minutesOn(day.getKey()))
                .sum();
    }

    /** The days in such an order that no total on the way is higher than both the first and the last. */
    List<LocalDate> lowestGrowthFirst(Map<LocalDate, Integer> changes) {
        return changes.entrySet().stream()
                .sorted(Comparator.comparing(day -> day.getValue() - minutesOn(day.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What it takes of the programme's budget. */
    Stay stay() {
        return Budget.stay(
                state,
                terms.start(),
                terms.end(),
                startedOn,
                ending == null ? null : ending.on(),
                terms.plannedMinutes(),
                loggedMinutes());
    }

    private void requireNotEnded() {
        if (ending != null) {
            throw new AlreadyEnded(ending.on());
        }
    }

    private void requireNotBeforeWork(LocalDate on) {
        if (!days.isEmpty() && days.lastKey().isAfter(on)) {
            throw new HoursAfterEnd(days.lastKey());
        }
    }

    private static void requirePast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new DayInFuture(day);
        }
    }

    private static void requireBetween(LocalDate day, LocalDate from, LocalDate until) {
        if (day.isBefore(from) || day.isAfter(until)) {
            throw new DayOutsideInternship(day, from, until);
        }
    }

    private static void requireQuarters(int minutes) {
        if (minutes < 0 || !Hours.inQuarters(minutes)) {
            throw new NotQuarterHours();
        }
    }
}
