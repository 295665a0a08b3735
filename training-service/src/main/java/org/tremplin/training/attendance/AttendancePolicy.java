package org.tremplin.training.attendance;

import java.util.Map;
import java.util.Set;

/**
 * How a programme counts attendance (domain rules 3.1): every planned session counts from the first day on, dated or
 * not; one cancelled by the organiser leaves both sides.
 *
 * @param sessions number of sessions planned
 * @param thresholdPercent rate from which the certificate is due, 0 to 100
 * @param excused what an excused absence counts as
 */
public record AttendancePolicy(int sessions, int thresholdPercent, Excused excused) {

    /** Refuses a plan that no series can have. */
    public AttendancePolicy {
        if (sessions < 1 || thresholdPercent < 0 || thresholdPercent > 100) {
            throw new IllegalArgumentException("no such policy: " + sessions + " sessions, " + thresholdPercent + " %");
        }
    }

    /** The rate of one participant from her marks by session number; a session without one is unknown. */
    public AttendanceRate rate(Map<Integer, Mark> marks, Set<Integer> cancelled) {
        int attended = 0;
        int leftOut = 0;
        int open = 0;
        for (int session = 1; session <= sessions; session++) {
            if (cancelled.contains(session)) {
                continue;
            }
            Mark mark = marks.getOrDefault(session, Mark.UNKNOWN);
            if (countsAsAttended(mark)) {
                attended++;
            } else if (mark == Mark.EXCUSED && excused == Excused.LEFT_OUT) {
                leftOut++;
            } else if (mark == Mark.UNKNOWN) {
                open++;
            }
        }
        int counted = sessions - cancelledOfThese(cancelled) - leftOut;
        return new AttendanceRate(attended, counted, open, thresholdPercent);
    }

    /** Whether this mark adds to the sessions attended. */
    public boolean countsAsAttended(Mark mark) {
        return mark.attended() || (mark == Mark.EXCUSED && excused == Excused.PRESENT);
    }

    private int cancelledOfThese(Set<Integer> cancelled) {
        return (int) cancelled.stream().filter(it -> it >= 1 && it <= sessions).count();
    }
}
