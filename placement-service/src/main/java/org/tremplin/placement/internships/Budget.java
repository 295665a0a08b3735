package org.tremplin.placement.internships;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tremplin.placement.internships.InternshipRefused.InternshipBudgetExceeded;
import org.tremplin.placement.internships.InternshipRefused.InternshipPeriodExceeded;
import org.tremplin.placement.internships.InternshipsCommand.Limits;

/**
 * What a programme allows over all internships of one participant, across employers and partners, and what of it is
 * taken (domain rule 3).
 *
 * @param limits the programme's limits
 * @param stays what each internship takes
 */
public record Budget(Limits limits, List<Stay> stays) {

    /**
     * What one internship takes of the budget.
     *
     * @param first first day, null where it never took place
     * @param last last day, null where it never took place
     * @param plannedMinutes what is set aside for it: the planned minutes, once it has ended those worked
     * @param loggedMinutes minutes worked
     */
    public record Stay(@Nullable LocalDate first, @Nullable LocalDate last, int plannedMinutes, int loggedMinutes) {}

    /** Keeps its own copy of the stays. */
    public Budget {
        stays = List.copyOf(stays);
    }

    /** What an internship takes: its agreed dates and hours, once it has ended only what it used of them. */
    public static Stay stay(
            InternshipState state,
            LocalDate start,
            LocalDate end,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            int plannedMinutes,
            int loggedMinutes) {
        LocalDate first = startedOn == null ? start : startedOn;
        if (!state.ended()) {
            return new Stay(first, end, plannedMinutes, loggedMinutes);
        }
        return startedOn == null
                ? new Stay(null, null, loggedMinutes, loggedMinutes)
                : new Stay(first, endedOn, loggedMinutes, loggedMinutes);
    }

    /** Minutes worked over all internships. */
    public int loggedMinutes() {
        return stays.stream().mapToInt(Stay::loggedMinutes).sum();
    }

    /** Minutes set aside over all internships. */
    public int plannedMinutes() {
        return stays.stream().mapToInt(Stay::plannedMinutes).sum();
    }

    /** Minutes that may still be agreed. */
    public int leftMinutes() {
        return Math.max(0, limits.minutes() - plannedMinutes());
    }

    /** First day of the first internship, null before there is one. */
    public @Nullable LocalDate from() {
        return firsts().min(LocalDate::compareTo).orElse(null);
    }

    /** Last day on which an internship may still end, null before there is one. */
    public @Nullable LocalDate until() {
        LocalDate from = from();
        return from == null ? null : lastDay(from);
    }

    /** Refuses an internship that does not fit into what is left. */
    void admit(LocalDate start, LocalDate end, int minutes) {
        if (minutes > leftMinutes()) {
            throw new InternshipBudgetExceeded(limits.minutes(), leftMinutes(), minutes);
        }
        LocalDate from = Stream.concat(firsts(), Stream.of(start))
                .min(LocalDate::compareTo)
                .orElse(start);
        LocalDate last =
                Stream.concat(lasts(), Stream.of(end)).max(LocalDate::compareTo).orElse(end);
        if (last.isAfter(lastDay(from))) {
            throw new InternshipPeriodExceeded(limits.months(), from, lastDay(from));
        }
    }

    private Stream<LocalDate> firsts() {
        return stays.stream().map(Stay::first).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private Stream<LocalDate> lasts() {
        return stays.stream().map(Stay::last).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** Six months from 15 January end on 14 July. */
    private LocalDate lastDay(LocalDate from) {
        return from.plusMonths(limits.months()).minusDays(1);
    }
}
