package org.tremplin.reporting.attendance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.PlannedSeries;
import org.tremplin.reporting.ingest.Programme;

/** One series of one cohort: those expected and their marks, counted by session. */
final class Course {

    private final Programme.Series series;
    private final @Nullable PlannedSeries planned;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private long expected;

    /** @param planned the series, null as long as it is only in the programme's template */
    private Course(Programme.Series series, @Nullable PlannedSeries planned) {
        this.series = series;
        this.planned = planned;
    }

    static Course of(Programme.Series series, String cohort, List<PlannedSeries> allPlanned) {
        return new Course(
                series,
                allPlanned.stream()
                        .filter(one ->
                                cohort.equals(one.cohort()) && series.code().equals(one.code()))
                        .findFirst()
                        .orElse(null));
    }

    /** Counts somebody of the cohort: for whom the series is open, or who has a mark in it. */
    void add(Journey journey) {
        Map<String, String> marks = planned == null ? Map.of() : journey.marksIn(planned.id());
        if (series.requires() == null || journey.holds(series.requires()) || !marks.isEmpty()) {
            expected++;
            marks.forEach((session, mark) ->
                    counts.computeIfAbsent(session, number -> new HashMap<>()).merge(mark, 1L, Long::sum));
        }
    }

    int sessions() {
        return planned == null ? series.sessions() : planned.sessions();
    }

    long expected() {
        return expected;
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
}
