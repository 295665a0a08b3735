package org.tremplin.reporting.attendance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.PlannedSeries;
import org.tremplin.reporting.ingest.Programme;

/**
 * One series of one cohort: those expected and their marks, counted by session.
 *
 * @param planned the series, null as long as it is only in the programme's template
 * @param counts number of the session to mark to how many have it
 */
record Course(int sessions, long expected, @Nullable PlannedSeries planned, Map<String, Map<String, Long>> counts) {

    static Course of(Programme.Series series, String cohort, List<PlannedSeries> allPlanned, List<Journey> enrolled) {
        PlannedSeries planned = allPlanned.stream()
                .filter(one -> cohort.equals(one.cohort()) && series.code().equals(one.code()))
                .findFirst()
                .orElse(null);
        List<Journey> roster = enrolled.stream()
                .filter(journey -> isOpen(series, journey) || isMarked(planned, journey))
                .toList();
        Map<String, Map<String, Long>> counts = new HashMap<>();
        if (planned != null) {
            roster.forEach(journey -> journey.marksIn(planned.id())
                    .forEach((session, mark) -> counts.computeIfAbsent(session, number -> new HashMap<>())
                            .merge(mark, 1L, Long::sum)));
        }
        return new Course(planned == null ? series.sessions() : planned.sessions(), roster.size(), planned, counts);
    }

    boolean isCancelled(int session) {
        return planned != null && planned.cancelled().containsKey(Integer.toString(session));
    }

    long count(int session, String mark) {
        return counts.getOrDefault(Integer.toString(session), Map.of()).getOrDefault(mark, 0L);
    }

    @Nullable
    String date(int session) {
        return planned == null ? null : planned.dates().get(Integer.toString(session));
    }

    private static boolean isOpen(Programme.Series series, Journey journey) {
        return series.requires() == null || journey.holds(series.requires());
    }

    private static boolean isMarked(@Nullable PlannedSeries planned, Journey journey) {
        return planned != null && !journey.marksIn(planned.id()).isEmpty();
    }
}
