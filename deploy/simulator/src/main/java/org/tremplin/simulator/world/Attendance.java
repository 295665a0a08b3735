package org.tremplin.simulator.world;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who was where: people are away for some sessions in a row, on bad days with others, or from some day on for ever. */
final class Attendance {
    private static final int DROPS_OUT = 700;
    private static final int LATE = 60;
    private static final int EXCUSED = 250;

    private Attendance() {}

    /**
     * Marks of one series by session, from 0; null where nobody says anything any more.
     *
     * @param needed sessions that make the certificate
     * @param reaches whether she reaches it
     */
    static @Nullable String[] draw(Cohort cohort, int sessions, int needed, boolean reaches, Draw draw) {
        var attended = reaches ? draw.between(needed, sessions) : draw.between(0, needed - 1);
        var marks = new @Nullable String[sessions];
        Arrays.fill(marks, "present");
        if (!reaches && draw.in(DROPS_OUT)) {
            dropOut(marks, attended);
        } else {
            missSome(cohort, marks, sessions - attended, draw);
        }
        for (var at = 0; at < sessions; at++) {
            if ("present".equals(marks[at]) && draw.in(LATE)) {
                marks[at] = "late";
            } else if ("absent".equals(marks[at]) && draw.in(EXCUSED)) {
                marks[at] = "excused";
            }
        }
        return marks;
    }

    /** Three times she is marked absent, then nobody marks her. */
    private static void dropOut(@Nullable String[] marks, int from) {
        for (var at = from; at < marks.length; at++) {
            marks[at] = at < from + 3 ? "absent" : null;
        }
    }

    private static void missSome(Cohort cohort, @Nullable String[] marks, int missed, Draw draw) {
        var left = missed;
        for (var bad : cohort.badDays()) {
            if (left > 0 && bad <= marks.length && draw.in(600)) {
                marks[bad - 1] = "absent";
                left--;
            }
        }
        while (left > 0) {
            var from = draw.below(marks.length);
            for (var at = from; at < Math.min(marks.length, from + draw.between(1, 3)) && left > 0; at++) {
                if ("present".equals(marks[at])) {
                    marks[at] = "absent";
                    left--;
                }
            }
        }
    }
}
