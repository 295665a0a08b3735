package org.tremplin.training.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tremplin.training.attendance.AttendanceRate;
import org.tremplin.training.attendance.Mark;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.Sheet;

/**
 * Who is expected at a series, and how each of them stands.
 *
 * @param plan the series
 * @param sheets its sessions in order
 * @param lines one per person who may come, because the series is open to her, or who came anyway
 */
public record Roster(SeriesPlan plan, List<Sheet> sheets, List<Line> lines) {

    /**
     * One person's line.
     *
     * @param open whether the series is open to her: what it requires is there
     * @param entries what the sheets say of her, by number of the session
     */
    public record Line(String participant, boolean open, Map<Integer, Sheet.Entry> entries, AttendanceRate rate) {

        /** Where she stands on the way to the certificate. */
        public Standing standing() {
            return standing(rate, open);
        }

        static Standing standing(AttendanceRate rate, boolean open) {
            if (rate.certified()) {
                return open ? Standing.CERTIFIED : Standing.WAITING;
            }
            return rate.withinReach() ? Standing.WITHIN_REACH : Standing.OUT_OF_REACH;
        }

        /** Her mark at a session, as code; unknown where nobody has said. */
        public String mark(int session) {
            Sheet.Entry entry = entries.get(session);
            return entry == null ? Mark.UNKNOWN.code() : entry.mark();
        }
    }

    /** How many were what at one session; unknown are those expected who are not marked. */
    public record Counts(int present, int late, int excused, int absent, int unknown, int expected) {

        /** Whether everybody who was expected is marked. */
        public boolean complete() {
            return unknown == 0;
        }
    }

    /** How many stand where on the way to the certificate. */
    public record Standings(int certified, int waiting, int withinReach, int outOfReach) {}

    /** The sheet of one session. */
    public Optional<Sheet> sheet(int number) {
        return sheets.stream().filter(it -> it.number() == number).findFirst();
    }

    /** Counts one session. */
    public Counts count(int session) {
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        lines.forEach(it -> counts.merge(Mark.of(it.mark(session)), 1, Integer::sum));
        return new Counts(
                counts.getOrDefault(Mark.PRESENT, 0),
                counts.getOrDefault(Mark.LATE, 0),
                counts.getOrDefault(Mark.EXCUSED, 0),
                counts.getOrDefault(Mark.ABSENT, 0),
                counts.getOrDefault(Mark.UNKNOWN, 0),
                lines.size());
    }

    /** Counts where everybody stands. */
    public Standings standings() {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        lines.forEach(it -> counts.merge(it.standing(), 1, Integer::sum));
        return new Standings(
                counts.getOrDefault(Standing.CERTIFIED, 0),
                counts.getOrDefault(Standing.WAITING, 0),
                counts.getOrDefault(Standing.WITHIN_REACH, 0),
                counts.getOrDefault(Standing.OUT_OF_REACH, 0));
    }
}
